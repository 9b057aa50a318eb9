package io.diapason.search.samplers;

import static io.diapason.search.space.Spaces.reals;
import static io.diapason.search.space.Spaces.space;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Observations;
import io.diapason.search.Sampler;
import io.diapason.search.Status;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Scale;
import io.diapason.search.space.SearchSpace;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CmaEsTest extends SamplerContract {
    private static final SearchSpace LINE = space(List.of(reals("x", 0, 1, Scale.LINEAR)));

    @Override
    Sampler sampler() {
        return new CmaEs(0, 0.2);
    }

    @Test
    void findsFarBetterThanRandomSearchOnAnIllConditionedEllipsoid() {
        double ours = Landscapes.medianBest(sampler(), Landscapes.ellipsoid(5), 300, 5);

        assertThat(ours).isLessThan(0.1 * Landscapes.medianBest(new Random(), Landscapes.ellipsoid(5), 300, 5));
    }

    @Test
    void findsBetterThanRandomSearchWhereParametersAreConditional() {
        double ours = Landscapes.medianBest(sampler(), Landscapes.conditional(), 120, 7);

        assertThat(ours).isLessThan(0.5 * Landscapes.medianBest(new Random(), Landscapes.conditional(), 120, 7));
    }

    @Test
    void comesToTheChoiceThatMatters() {
        assertThat(Landscapes.lastOf(sampler(), Landscapes.choiceThatMatters(), 80, 20).stream()
                        .filter(trial ->
                                trial.configuration().find("kind").orElseThrow().equals("f")))
                .hasSizeGreaterThan(10);
    }

    @Test
    void leavesAnInfeasibleHalfAlone() {
        assertThat(Landscapes.lastOf(sampler(), Landscapes.halfInfeasible(), 100, 40).stream()
                        .filter(trial -> trial.status() == Status.INFEASIBLE))
                .hasSizeLessThan(8);
    }

    @Test
    void trialsOfAnUnfinishedGenerationWait() {
        History history = line(6);

        assertThat(suggest(LINE, history, 99)).isEqualTo(suggest(LINE, history.with(point(50, 0.9)), 99));
        assertThat(suggest(LINE, history, 99)).isNotEqualTo(suggest(LINE, line(8), 99));
    }

    @Test
    void trialsOfOthersCountLikeItsOwn() {
        double mean = IntStream.range(100, 140)
                .mapToObj(number -> suggest(LINE, line(40), number).orElseThrow())
                .mapToDouble(configuration -> (Double) configuration.find("x").orElseThrow())
                .average()
                .orElseThrow();

        assertThat(mean).isGreaterThan(0.7); // the values rise with x, and half of the points lie below 0.5
    }

    private static History line(int trials) {
        History history = History.empty();
        for (int number = 1; number <= trials; number++) {
            history = history.with(point(number, number * 0.618 % 1));
        }
        return history;
    }

    private static Observation point(int number, double x) {
        return Observations.completed(number, Configuration.of(Map.of("x", x)), x, 10);
    }
}

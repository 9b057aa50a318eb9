package io.diapason.search.samplers;

import static io.diapason.search.space.Spaces.choice;
import static io.diapason.search.space.Spaces.reals;
import static io.diapason.search.space.Spaces.space;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.search.Curve;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Observations;
import io.diapason.search.Sampler;
import io.diapason.search.Seeds;
import io.diapason.search.Status;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Direction;
import io.diapason.search.space.Scale;
import io.diapason.search.space.SearchSpace;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TpeTest extends SamplerContract {
    private static final SearchSpace LINE = space(List.of(reals("x", 0, 1, Scale.LINEAR)));

    @Override
    Sampler sampler() {
        return new Tpe(10, 0.15, 24);
    }

    @Test
    void findsBetterThanRandomSearchOnASphere() {
        double ours = Landscapes.medianBest(sampler(), Landscapes.sphere(6), 80, 7);

        assertThat(ours).isLessThan(0.3 * Landscapes.medianBest(new Random(), Landscapes.sphere(6), 80, 7));
    }

    @Test
    void findsBetterThanRandomSearchWhereParametersAreConditional() {
        double ours = Landscapes.medianBest(sampler(), Landscapes.conditional(), 80, 7);

        assertThat(ours).isLessThan(0.3 * Landscapes.medianBest(new Random(), Landscapes.conditional(), 80, 7));
    }

    @Test
    void comesToTheChoiceThatMatters() {
        assertThat(Landscapes.lastOf(sampler(), Landscapes.choiceThatMatters(), 60, 20).stream()
                        .filter(trial ->
                                trial.configuration().find("kind").orElseThrow().equals("f")))
                .hasSizeGreaterThan(10);
    }

    @Test
    void followsTheDirectionOfTheGoal() {
        Landscapes.Landscape up = Landscapes.sphere(3).turned();

        assertThat(up.direction()).isEqualTo(Direction.MAXIMIZE);
        assertThat(Landscapes.medianBest(sampler(), up, 60, 5))
                .isGreaterThan(0.3 * Landscapes.medianBest(new Random(), up, 60, 5));
    }

    @Test
    void leavesAnInfeasibleHalfAlone() {
        assertThat(Landscapes.lastOf(sampler(), Landscapes.halfInfeasible(), 100, 40).stream()
                        .filter(trial -> trial.status() == Status.INFEASIBLE))
                .hasSizeLessThan(8);
    }

    @Test
    void pausedTrialsTellTheFurtherTheyWereTrained() {
        History history = History.empty();
        for (int number = 1; number <= 40; number++) {
            double x = number / 41.0;
            boolean isPromoted = x > 0.7 && x < 0.8;
            double[] curve = isPromoted ? new double[] {0.1, 0.2, 0.2} : new double[] {1 - x};
            history = history.with(
                    Observation.of(Configuration.of(Map.of("x", x)), Status.PAUSED, new Curve(number, curve), GOAL));
        }

        assertThat(suggested(new Tpe(10, 0.1, 24), history)).hasSize(20).allMatch(x -> x > 0.6 && x < 0.9);
    }

    @Test
    void workersOfOneMomentKeepOutOfEachOthersWay() {
        History finished = History.empty();
        for (int number = 1; number <= 30; number++) {
            double x = number / 31.0;
            Configuration configuration = Configuration.of(Map.of("x", x));
            finished = finished.with(Observations.completed(number, configuration, -Math.abs(x - 0.5), 10));
        }
        History busy = finished;
        for (int number = 101; number <= 110; number++) {
            Configuration near = Configuration.of(Map.of("x", 0.5 + (number - 105.3) / 200));
            busy = busy.with(Observations.blank(number, near, Status.RUNNING));
        }

        assertThat(among(suggested(sampler(), finished), 0.47, 0.53))
                .isGreaterThan(2 * among(suggested(sampler(), busy), 0.47, 0.53));
    }

    @Test
    void aStartIsSpreadEvenly() {
        assertThat(suggestions(RICH, 10)).isEqualTo(new SobolTest().suggestions(RICH, 10));
    }

    @Test
    void oneGoodTrialIsEnough() {
        History history = History.empty().with(Observations.completed(1, Configuration.of(Map.of("x", 0.3)), 0.5, 10));

        assertThat(new Tpe(1, 0.15, 24).suggest(LINE, GOAL, history, Seeds.generator(1, 1)))
                .isPresent();
    }

    @Test
    void trialsOfAnotherSpaceDoNoHarm() {
        SearchSpace now = space(List.of(choice("kind", "a", "b", "c"), reals("x", 0, 1, Scale.LINEAR)));
        History history = History.empty();
        for (int number = 1; number <= 20; number++) {
            Configuration old = Configuration.of(Map.of("kind", "gone", "x", number * 1.0, "y", 3));
            history = history.with(Observations.completed(number, old, number, 10));
        }

        assertThat(suggest(now, history, 21).filter(now::isValid)).isPresent();
    }

    private static List<Double> suggested(Sampler sampler, History history) {
        return IntStream.range(200, 220)
                .mapToObj(number -> sampler.suggest(LINE, GOAL, history, Seeds.generator(42, number))
                        .orElseThrow())
                .map(configuration -> (Double) configuration.find("x").orElseThrow())
                .toList();
    }

    private static long among(List<Double> xs, double low, double high) {
        return xs.stream().filter(x -> x > low && x < high).count();
    }
}

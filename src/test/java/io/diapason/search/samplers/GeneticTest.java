package io.diapason.search.samplers;

import static io.diapason.search.space.Spaces.reals;
import static io.diapason.search.space.Spaces.space;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.search.Experiment;
import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Ruling;
import io.diapason.search.Sampler;
import io.diapason.search.Search;
import io.diapason.search.Status;
import io.diapason.search.StoppingRule;
import io.diapason.search.space.Direction;
import io.diapason.search.space.Parameter;
import io.diapason.search.space.Scale;
import io.diapason.search.space.SearchSpace;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GeneticTest extends SamplerContract {
    @Override
    Sampler sampler() {
        return new Genetic(12, 0.85, 0.1);
    }

    @Test
    void findsBetterThanRandomSearchOnASphere() {
        assertThat(meanOfLast(Direction.MINIMIZE, 1)).isLessThan(0.5 * meanOfLast(new Random(), Direction.MINIMIZE, 1));
    }

    @Test
    void followsTheDirectionOfTheGoal() {
        assertThat(meanOfLast(Direction.MAXIMIZE, -1))
                .isGreaterThan(0.5 * meanOfLast(new Random(), Direction.MAXIMIZE, -1));
    }

    @Test
    void comesToLeaveAnInfeasibleHalfAlone() {
        assertThat(infeasibleOfLast(sampler())).isLessThan(infeasibleOfLast(new Random()) / 2);
    }

    /** How many of the last 60 of 160 trials lay where nothing can be measured: half of a plane that is flat elsewhere. */
    private static long infeasibleOfLast(Sampler sampler) {
        SearchSpace plane = space(List.of(reals("x", -1, 1, Scale.LINEAR), reals("y", -1, 1, Scale.LINEAR)));
        Experiment half =
                (configuration, epoch) -> (Double) configuration.find("x").orElseThrow() > 0 ? Double.NaN : 0.5;
        StoppingRule never = (trial, history, goal) -> Ruling.GO_ON;
        History all = new Search(plane, new Goal(Direction.MAXIMIZE, 1), sampler, never, 7).run(160, half);
        return all.finished().subList(100, 160).stream()
                .filter(trial -> trial.status() == Status.INFEASIBLE)
                .count();
    }

    private double meanOfLast(Direction direction, int sign) {
        return meanOfLast(sampler(), direction, sign);
    }

    /** Mean objective of the last 30 of 120 trials: where the sampler has gone, free of one lucky draw. */
    private static double meanOfLast(Sampler sampler, Direction direction, int sign) {
        List<Parameter> axes = IntStream.range(0, 4)
                .<Parameter>mapToObj(i -> reals("x" + i, -1, 1, Scale.LINEAR))
                .toList();
        SearchSpace space = space(axes);
        Experiment sphere = (configuration, epoch) -> sign
                * configuration.values().values().stream()
                        .mapToDouble(x -> (Double) x * (Double) x)
                        .sum();
        StoppingRule never = (trial, history, goal) -> Ruling.GO_ON;
        History all = new Search(space, new Goal(direction, 1), sampler, never, 7).run(120, sphere);
        return all.finished().subList(90, 120).stream()
                .mapToDouble(observation -> observation.value().orElseThrow())
                .average()
                .orElseThrow();
    }
}

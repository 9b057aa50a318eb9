package io.diapason.search.samplers;

import static io.diapason.search.space.Spaces.bool;
import static io.diapason.search.space.Spaces.choice;
import static io.diapason.search.space.Spaces.reals;
import static io.diapason.search.space.Spaces.space;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.search.Experiment;
import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observations;
import io.diapason.search.Ruling;
import io.diapason.search.Sampler;
import io.diapason.search.Search;
import io.diapason.search.Seeds;
import io.diapason.search.Status;
import io.diapason.search.StoppingRule;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Direction;
import io.diapason.search.space.Parameter;
import io.diapason.search.space.Scale;
import io.diapason.search.space.SearchSpace;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GpTest extends SamplerContract {
    private static final StoppingRule NEVER = (trial, history, goal) -> Ruling.GO_ON;
    private static final SearchSpace PLANE =
            space(List.of(reals("x", -5, 10, Scale.LINEAR), reals("y", 0, 15, Scale.LINEAR)));

    @Override
    Sampler sampler() {
        return new Gp(8);
    }

    @Test
    void findsTheMinimumOfBraninToThreeDigits() {
        assertThat(IntStream.rangeClosed(1, 3).mapToDouble(seed -> best(sampler(), PLANE, GpTest::branin, seed)))
                .allMatch(best -> best < 0.3979 + 0.01);
    }

    @Test
    void isFarBetterThanRandomAndGeneticSearchInSixDimensions() {
        List<Parameter> axes = IntStream.range(0, 6)
                .<Parameter>mapToObj(i -> reals("x" + i, 0, 1, Scale.LINEAR))
                .toList();
        double gp = meanBest(sampler(), space(axes));

        assertThat(gp)
                .isLessThan(meanBest(new Random(), space(axes)) - 0.5)
                .isLessThan(meanBest(new Genetic(12, 0.85, 0.1), space(axes)) - 0.5);
    }

    @Test
    void findsTheCategoryThatMatters() {
        SearchSpace space = space(List.of(
                choice("kind", "a", "b", "c", "d"),
                bool("idle"),
                choice("other", "u", "v", "w"),
                reals("x", 0, 1, Scale.LINEAR)));
        Experiment kind = (configuration, epoch) -> {
            double x = (Double) configuration.find("x").orElseThrow();
            return (configuration.find("kind").orElseThrow().equals("c") ? 1 : 0) - (x - 0.3) * (x - 0.3);
        };
        History all = new Search(space, new Goal(Direction.MAXIMIZE, 1), sampler(), NEVER, 5).run(30, kind);

        assertThat(all.finished().subList(15, 30).stream()
                        .filter(trial ->
                                trial.configuration().find("kind").orElseThrow().equals("c")))
                .hasSizeGreaterThanOrEqualTo(11);
    }

    @Test
    void trialsThatRunKeepOthersAway() {
        History history = new Search(PLANE, new Goal(Direction.MINIMIZE, 1), sampler(), NEVER, 3)
                .run(15, (configuration, epoch) -> branin(configuration));
        for (int number = 16; number <= 19; number++) {
            Configuration next = sampler()
                    .suggest(PLANE, new Goal(Direction.MINIMIZE, 1), history, Seeds.generator(3, number))
                    .orElseThrow();
            history = history.with(Observations.blank(number, next, Status.RUNNING));
        }
        List<double[]> running = history.open().stream()
                .map(trial -> PLANE.encode(trial.configuration()))
                .toList();

        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < i; j++) {
                double[] a = running.get(i);
                double[] b = running.get(j);
                assertThat(Math.hypot(a[0] - b[0], a[1] - b[1])).isGreaterThan(0.02);
            }
        }
    }

    @Test
    void comesToLeaveAnInfeasibleHalfAlone() {
        Experiment half = (configuration, epoch) ->
                (Double) configuration.find("x").orElseThrow() > 2.5 ? Double.NaN : branin(configuration);
        History all = new Search(PLANE, new Goal(Direction.MINIMIZE, 1), sampler(), NEVER, 7).run(40, half);

        assertThat(all.finished().subList(20, 40).stream()
                        .filter(trial -> trial.status() == Status.INFEASIBLE)
                        .count())
                .isLessThan(6);
    }

    @Test
    void explodedLossesDoNotBlindIt() {
        Experiment exploding = (configuration, epoch) -> branin(configuration) > 100 ? 1e30 : branin(configuration);
        History all = new Search(PLANE, new Goal(Direction.MINIMIZE, 1), sampler(), NEVER, 7).run(40, exploding);

        assertThat(all.finished().stream()
                        .mapToDouble(trial -> trial.value().orElseThrow())
                        .min()
                        .orElseThrow())
                .isLessThan(0.41);
    }

    private static double meanBest(Sampler sampler, SearchSpace space) {
        return IntStream.rangeClosed(1, 3)
                .mapToDouble(seed -> best(sampler, space, GpTest::hartmann, seed))
                .average()
                .orElseThrow();
    }

    private static double best(
            Sampler sampler, SearchSpace space, java.util.function.ToDoubleFunction<Configuration> loss, int seed) {
        return new Search(space, new Goal(Direction.MINIMIZE, 1), sampler, NEVER, seed)
                .run(40, (configuration, epoch) -> loss.applyAsDouble(configuration)).finished().stream()
                        .mapToDouble(trial -> trial.value().orElseThrow())
                        .min()
                        .orElseThrow();
    }

    private static double branin(Configuration point) {
        double x = (Double) point.find("x").orElseThrow();
        double y = (Double) point.find("y").orElseThrow();
        double bend = y - 5.1 / (4 * Math.PI * Math.PI) * x * x + 5 / Math.PI * x - 6;
        return bend * bend + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x) + 10;
    }

    /** Hartmann's function of six dimensions: minimum -3.32. */
    private static double hartmann(Configuration point) {
        double[] heights = {1, 1.2, 3, 3.2};
        double[][] steepness = {
            {10, 3, 17, 3.5, 1.7, 8}, {0.05, 10, 17, 0.1, 8, 14}, {3, 3.5, 1.7, 10, 17, 8}, {17, 8, 0.05, 10, 0.1, 14}
        };
        double[][] centres = {
            {.1312, .1696, .5569, .0124, .8283, .5886},
            {.2329, .4135, .8307, .3736, .1004, .9991},
            {.2348, .1451, .3522, .2883, .3047, .6650},
            {.4047, .8828, .8732, .5743, .1091, .0381}
        };
        double sum = 0;
        for (int hill = 0; hill < 4; hill++) {
            double far = 0;
            for (int i = 0; i < 6; i++) {
                double x = (Double) point.find("x" + i).orElseThrow();
                far += steepness[hill][i] * Math.pow(x - centres[hill][i], 2);
            }
            sum -= heights[hill] * Math.exp(-far);
        }
        return sum;
    }
}

package io.diapason.search.samplers;

import static io.diapason.search.space.Spaces.reals;
import static io.diapason.search.space.Spaces.space;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.search.Curve;
import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Hypervolume;
import io.diapason.search.Observation;
import io.diapason.search.Pareto;
import io.diapason.search.Sampler;
import io.diapason.search.Seeds;
import io.diapason.search.Status;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Direction;
import io.diapason.search.space.Parameter;
import io.diapason.search.space.Scale;
import io.diapason.search.space.SearchSpace;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Nsga2Test extends SamplerContract {
    private static final Goal TWO =
            new Goal(List.of(Direction.MINIMIZE, Direction.MINIMIZE), 1, 1_000, OptionalLong.empty());
    private static final SearchSpace CUBE = space(IntStream.range(0, 6)
            .<Parameter>mapToObj(i -> reals("x" + i, 0, 1, Scale.LINEAR))
            .toList());
    private static final double[] REFERENCE = {1.1, 6};

    @Override
    Sampler sampler() {
        return new Nsga2(20);
    }

    /** The true front has 6.27 of 6.6. */
    @Test
    void beatsMoreOfTheObjectivesThanRandomSearch() {
        double ours = volume(run(sampler(), 200, point -> 0));

        assertThat(ours).isGreaterThan(4.8).isGreaterThan(volume(run(new Random(), 200, point -> 0)) + 1);
    }

    @Test
    void comesToKeepTheLimits() {
        ToDoubleFunction<Configuration> limit = point -> Math.max(0, x(point, 0) - 0.3);
        History all = run(sampler(), 160, limit);

        assertThat(all.finished().subList(100, 160).stream().filter(trial -> trial.violation() == 0))
                .hasSizeGreaterThan(45);
        assertThat(Pareto.front(all.finished(), TWO)).hasSizeGreaterThan(5).allMatch(trial -> trial.violation() == 0);
    }

    @Test
    void withOneObjectiveItIsABetterSearchThanRandom() {
        assertThat(meanOfLast(sampler(), Direction.MINIMIZE, 1))
                .isLessThan(0.3 * meanOfLast(new Random(), Direction.MINIMIZE, 1));
        assertThat(meanOfLast(sampler(), Direction.MAXIMIZE, -1))
                .isGreaterThan(0.3 * meanOfLast(new Random(), Direction.MAXIMIZE, -1));
    }

    @Test
    void trialsWithoutValuesAreNoParents() {
        History history = History.empty();
        for (int number = 1; number <= 30; number++) {
            Configuration next = sampler()
                    .suggest(CUBE, TWO, history, Seeds.generator(1, number))
                    .orElseThrow();
            history = history.with(
                    new Observation(number, next, Status.INFEASIBLE, new Curve(number, new double[0]), List.of(), 0));
        }

        assertThat(history.tried()).hasSize(30).doesNotHaveDuplicates();
    }

    /** The mean of crossed coordinates is the mean of the parents, and a mutation is small; all stay in [0, 1]. */
    @Test
    void childrenAreSpreadAboutTheirParents() {
        SplittableRandom random = new SplittableRandom(4);
        double[] crossed = DoubleStream.generate(() -> Variation.crossed(0.3, 0.5, random))
                .limit(20_000)
                .toArray();
        double[] mutated = DoubleStream.generate(() -> Variation.mutated(0.05, random))
                .limit(20_000)
                .toArray();

        assertThat(DoubleStream.of(crossed).average().orElseThrow()).isBetween(0.395, 0.405);
        assertThat(DoubleStream.of(crossed)
                        .filter(x -> Math.abs(x - 0.3) < 0.02)
                        .count())
                .isBetween(8_000L, 10_000L);
        assertThat(DoubleStream.of(mutated)
                        .map(x -> Math.abs(x - 0.05))
                        .average()
                        .orElseThrow())
                .isBetween(0.02, 0.05);
        assertThat(DoubleStream.concat(DoubleStream.of(crossed), DoubleStream.of(mutated)))
                .allMatch(x -> x >= 0 && x <= 1);
    }

    private static double meanOfLast(Sampler sampler, Direction direction, int sign) {
        Goal goal = new Goal(direction, 1);
        History history = History.empty();
        for (int number = 1; number <= 120; number++) {
            Configuration next = sampler.suggest(CUBE, goal, history, Seeds.generator(7, number))
                    .orElseThrow();
            double sphere = IntStream.range(0, 6)
                    .mapToDouble(i -> Math.pow(x(next, i) - 0.4, 2))
                    .sum();
            history = history.with(
                    Observation.of(next, Status.COMPLETED, new Curve(number, new double[] {sign * sphere}), goal));
        }
        return history.finished().subList(90, 120).stream()
                .mapToDouble(trial -> trial.value().orElseThrow())
                .average()
                .orElseThrow();
    }

    /** ZDT1 (Zitzler, Deb and Thiele 2000) in six dimensions. */
    private static History run(Sampler sampler, int trials, ToDoubleFunction<Configuration> violation) {
        History history = History.empty();
        for (int number = 1; number <= trials; number++) {
            Configuration next = sampler.suggest(CUBE, TWO, history, Seeds.generator(11, number))
                    .orElseThrow();
            double rest = 1
                    + 9.0
                            / 5
                            * IntStream.range(1, 6).mapToDouble(i -> x(next, i)).sum();
            double first = x(next, 0);
            double second = rest * (1 - Math.sqrt(first / rest));
            history = history.with(new Observation(
                    number,
                    next,
                    Status.COMPLETED,
                    new Curve(number, new double[] {first}),
                    List.of(first, second),
                    violation.applyAsDouble(next)));
        }
        return history;
    }

    private static double volume(History history) {
        return Hypervolume.of(
                history.finished().stream()
                        .map(trial -> Pareto.costs(trial, TWO))
                        .toArray(double[][]::new),
                REFERENCE);
    }

    private static double x(Configuration point, int axis) {
        return (Double) point.find("x" + axis).orElseThrow();
    }
}

package io.diapason.search.samplers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class EvolutionTest {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    @Test
    void convergesOnASphere() {
        Evolution evolution = new Evolution(filled(5, 0.5), 0.3, 8);

        evolve(evolution, 150, x -> Arrays.stream(x)
                .map(v -> (v - 0.2) * (v - 0.2))
                .sum());

        for (int axis = 0; axis < 5; axis++) {
            assertThat(evolution.mean(axis)).isCloseTo(0.2, within(1e-4));
        }
    }

    /** Without the covariance, 300 generations bring no search of this step size to 1e-6 on axes that weigh 1 to 1,000,000. */
    @Test
    void learnsTheShapeOfAnEllipsoid() {
        Evolution evolution = new Evolution(filled(4, 0.5), 0.3, 8);
        ToDoubleFunction<double[]> ellipsoid = x -> {
            double a = x[0] + x[1] - 0.4;
            double b = x[0] - x[1];
            return a * a + 100 * b * b + 10_000 * (x[2] - 0.2) * (x[2] - 0.2) + 1e6 * (x[3] - x[2]) * (x[3] - x[2]);
        };

        evolve(evolution, 300, ellipsoid);

        double[] mean = {evolution.mean(0), evolution.mean(1), evolution.mean(2), evolution.mean(3)};
        assertThat(ellipsoid.applyAsDouble(mean)).isLessThan(1e-6);
    }

    @Test
    void isSpentWhenItHasConverged() {
        Evolution evolution = new Evolution(filled(2, 0.5), 0.3, 6);
        assertThat(evolution.isSpent()).isFalse();

        evolve(evolution, 200, x -> Math.abs(x[0] - 0.2) + Math.abs(x[1] - 0.7));

        assertThat(evolution.isSpent()).isTrue();
    }

    @Test
    void aFarPointDoesNotBurstTheStep() {
        Evolution evolution = new Evolution(filled(2, 0.5), 0.001, 6);

        evolution.tell(List.of(filled(2, 1), filled(2, 1), filled(2, 1)));

        assertThat(evolution.mean(0)).isBetween(0.5005, 0.51);
        assertThat(evolution.deviation(0)).isBetween(0.001, 0.005);
    }

    @Test
    void theMarginLeavesAChanceToLeaveAnInnerCell() {
        Evolution evolution = new Evolution(new double[] {0.52, 0.5}, 0.001, 6);

        evolution.keepMargin(0, 0.4, 0.6, 0.1);

        double below = NORMAL.cumulativeProbability((0.4 - evolution.mean(0)) / evolution.deviation(0));
        double above = 1 - NORMAL.cumulativeProbability((0.6 - evolution.mean(0)) / evolution.deviation(0));
        assertThat(below).isCloseTo(0.05, within(1e-9));
        assertThat(above).isCloseTo(0.05, within(1e-9));
        assertThat(evolution.deviation(1)).isCloseTo(0.001, within(1e-12));
    }

    @Test
    void theMarginMovesTheMeanOfAnEndCell() {
        Evolution evolution = new Evolution(new double[] {0.02, 0.5}, 0.01, 6);

        evolution.keepMargin(0, 0, 0.2, 0.1);

        double above = 1 - NORMAL.cumulativeProbability((0.2 - evolution.mean(0)) / evolution.deviation(0));
        assertThat(above).isCloseTo(0.1, within(1e-9));
        assertThat(evolution.deviation(0)).isCloseTo(0.01, within(1e-12));
    }

    @Test
    void theMarginChangesNothingWhereThereIsChanceEnough() {
        Evolution evolution = new Evolution(new double[] {0.52, 0.5}, 0.3, 6);

        evolution.keepMargin(0, 0.4, 0.6, 0.1);

        assertThat(evolution.mean(0)).isCloseTo(0.52, within(1e-9));
        assertThat(evolution.deviation(0)).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void manyAxesAreLearntOneByOne() {
        Evolution evolution = new Evolution(filled(60, 0.5), 0.3, 16);

        evolve(evolution, 300, x -> Arrays.stream(x)
                .map(v -> (v - 0.4) * (v - 0.4))
                .sum());

        assertThat(evolution.mean(7)).isCloseTo(0.4, within(0.01));
    }

    private static void evolve(Evolution evolution, int generations, ToDoubleFunction<double[]> cost) {
        SplittableRandom random = new SplittableRandom(11);
        for (int generation = 0; generation < generations; generation++) {
            List<double[]> ranked = Stream.generate(() -> evolution.draw(random))
                    .limit(evolution.lambda())
                    .sorted(Comparator.comparingDouble(cost))
                    .toList();
            evolution.tell(ranked.subList(0, evolution.weights().length));
        }
    }

    private static double[] filled(int axes, double value) {
        double[] filled = new double[axes];
        Arrays.fill(filled, value);
        return filled;
    }
}

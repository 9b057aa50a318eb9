package io.diapason.search.samplers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diapason.search.samplers.GaussianProcess.Values;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GaussianProcessTest {
    private static final double AT_ONE_LENGTH = 0.5239941088318203; // (1 + √5 + 5/3)·exp(-√5)

    private final SplittableRandom random = new SplittableRandom(5);

    @Test
    void oneKnownPointSaysWhatTheFormulaSays() {
        Matern kernel = new Matern(new double[] {2}, 1, 0.25);
        GaussianProcess process = new GaussianProcess(
                kernel, new int[] {0}, new double[][] {{1}}, new Values(new double[] {3}, new double[] {1}));
        double[][] predicted = process.predict(new double[][] {{3}});

        assertThat(predicted[0][0]).isCloseTo(3 * AT_ONE_LENGTH / 1.25, within(1e-6));
        assertThat(predicted[1][0]).isCloseTo(Math.sqrt(1 - AT_ONE_LENGTH * AT_ONE_LENGTH / 1.25), within(1e-6));
    }

    @Test
    void whatIsStillMeasuredLeavesMeansAndTakesVariance() {
        Matern kernel = new Matern(new double[] {0.5}, 1, 1e-4);
        double[][] known = {{0.1}, {0.4}, {0.8}};
        Values values = new Values(new double[] {1, -1, 0.5}, new double[] {1, 1, 1});
        double[][] at = {{0.55}, {0.9}};
        double[][] without = new GaussianProcess(kernel, new int[] {0}, known, values).predict(at);
        double[][] more = Arrays.copyOf(known, 4);
        more[3] = new double[] {0.56};
        double[][] with = new GaussianProcess(kernel, new int[] {0}, more, values).predict(at);

        assertThat(with[0]).containsExactly(without[0], within(1e-9));
        assertThat(with[1][0]).isLessThan(0.2 * without[1][0]);
        assertThat(with[1][1]).isLessThan(without[1][1]);
    }

    @Test
    void fitTellsTheAxisThatMattersFromTheOthers() {
        double[][] points = points(40, 3);
        double[] values =
                Arrays.stream(points).mapToDouble(p -> Math.sin(6 * p[0])).toArray();
        Matern kernel = new MaternFit(points, new int[] {0, 1, 2}, values, ones(40)).kernel();

        assertThat(kernel.lengths()[0]).isLessThan(kernel.lengths()[1] / 2).isLessThan(kernel.lengths()[2] / 2);
        assertThat(kernel.noise()).isLessThan(0.01);
    }

    @Test
    void fitSeesNoise() {
        double[][] points = points(60, 1);
        double[] values = Arrays.stream(points)
                .mapToDouble(p -> Math.sin(6 * p[0]) + 0.5 * random.nextGaussian())
                .toArray();
        Matern kernel = new MaternFit(points, new int[] {0}, values, ones(60)).kernel();

        assertThat(kernel.noise()).isBetween(0.1, 0.6);
    }

    @Test
    void slopeIsThatOfTheHeight() {
        double[][] points = points(12, 2);
        double[] values =
                Arrays.stream(points).mapToDouble(p -> p[0] - p[1] * p[1]).toArray();
        MaternFit fit = new MaternFit(points, new int[] {0, 1}, values, ones(12));
        double[] at = {-0.3, 0.4, 0.2, -3};
        double[] slope = new double[4];
        fit.climb(at, slope);

        for (int k = 0; k < 4; k++) {
            double[] up = at.clone();
            double[] down = at.clone();
            up[k] += 1e-5;
            down[k] -= 1e-5;
            double difference = fit.climb(up, new double[4]) - fit.climb(down, new double[4]);
            assertThat(slope[k]).isCloseTo(difference / 2e-5, within(1e-4));
        }
    }

    private double[][] points(int n, int axes) {
        double[][] points = new double[n][axes];
        for (double[] point : points) {
            for (int a = 0; a < axes; a++) {
                point[a] = random.nextDouble();
            }
        }
        return points;
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }
}

package io.diapason.search.replay;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The mean of the middle half of all runs, with an interval. A quarter of the runs (rounded down) is left out at either end.
 *
 * <p>The interval: 2.5th and 97.5th percentile over {@value #RESAMPLES} bootstrap samples, drawn with replacement within each task, so
 * that a sample has as many runs of a task as there were. Agarwal et al., Deep Reinforcement Learning at the Edge of the Statistical
 * Precipice (NeurIPS 2021), as in their library rliable.
 */
public record InterquartileMean(double value, double low, double high) {
    private static final int RESAMPLES = 2_000;

    /** @param runs the runs of each task, at least one */
    public static InterquartileMean of(double[][] runs, RandomGenerator random) {
        double[] means = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            means[i] = of(Arrays.stream(runs)
                    .flatMapToDouble(task -> Arrays.stream(task).map(run -> task[random.nextInt(task.length)]))
                    .toArray());
        }
        Arrays.sort(means);
        return new InterquartileMean(
                of(Arrays.stream(runs).flatMapToDouble(Arrays::stream).toArray()),
                means[RESAMPLES / 40],
                means[RESAMPLES - 1 - RESAMPLES / 40]);
    }

    static double of(double[] runs) {
        double[] sorted = runs.clone();
        Arrays.sort(sorted);
        int left = sorted.length / 4;
        return Arrays.stream(sorted, left, sorted.length - left).average().orElseThrow();
    }
}

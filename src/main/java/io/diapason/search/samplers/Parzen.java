package io.diapason.search.samplers;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A density over a search space: the weighted mean of one kernel around each trial and of the uniform density, which weighs as much as
 * an average trial. A kernel is the product of its {@link Kernels} over the axes (multivariate: trials keep their values together).
 *
 * <p>Conditions need no groups: what a trial's kernel does not know, for the parameter was inactive, it takes for uniform, and what a
 * point does not have is not asked. So the density of a parameter is that of the trials which had it, where they are near.
 */
final class Parzen {
    private final List<Kernels> axes;
    private final double[] logWeights; // the last is the uniform density's
    private final double[] cumulated;

    /**
     * @param trials  positions on all axes, one row per trial
     * @param weights of the trials, which sum to their number
     */
    Parzen(List<Axis> axes, List<double[]> trials, double[] weights) {
        this.axes = IntStream.range(0, axes.size())
                .mapToObj(axis -> Kernels.of(axes.get(axis), centres(trials, axis), weights, axes.size()))
                .toList();
        double[] shares = Arrays.copyOf(weights, weights.length + 1);
        shares[weights.length] = 1;
        double sum = Arrays.stream(shares).sum();
        this.logWeights = Arrays.stream(shares).map(w -> Math.log(w / sum)).toArray();
        this.cumulated = shares;
        Arrays.parallelPrefix(cumulated, Double::sum);
    }

    /** One more than there are trials: the uniform kernel has no centre. */
    private static double[] centres(List<double[]> trials, int axis) {
        double[] centres = new double[trials.size() + 1];
        Arrays.setAll(centres, k -> k < trials.size() ? trials.get(k)[axis] : Double.NaN);
        return centres;
    }

    /** Positions on all axes. */
    double[] draw(RandomGenerator random) {
        int kernel = kernel(random.nextDouble() * cumulated[cumulated.length - 1]);
        double[] drawn = new double[axes.size()];
        for (int axis = 0; axis < drawn.length; axis++) {
            drawn[axis] = axes.get(axis).draw(kernel, random);
        }
        return drawn;
    }

    private int kernel(double share) {
        int kernel = 0;
        while (kernel < cumulated.length - 1 && share >= cumulated[kernel]) {
            kernel++;
        }
        return kernel;
    }

    /** Relative to the uniform density. NaN marks what the point does not have. */
    double logDensity(double[] point) {
        double[] logs = logWeights.clone();
        for (int axis = 0; axis < point.length; axis++) {
            if (!Double.isNaN(point[axis])) {
                axes.get(axis).add(point[axis], logs);
            }
        }
        double highest = Arrays.stream(logs).max().orElseThrow();
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - highest);
        }
        return highest + Math.log(sum);
    }
}

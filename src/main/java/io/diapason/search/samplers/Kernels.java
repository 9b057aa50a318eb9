package io.diapason.search.samplers;

import java.util.random.RandomGenerator;

/**
 * The kernels of a {@link Parzen} estimator along one axis: each is a density around its centre, measured against the uniform one
 * (log density 0 is "as likely as by chance"). A kernel whose centre is NaN, for its trial did not have the parameter, is uniform.
 */
sealed interface Kernels permits SmoothKernels, OrderedKernels, NominalKernels {
    /** Adds to {@code logs[k]} the log density of kernel {@code k} at this position. */
    void add(double position, double[] logs);

    /** A position drawn from one kernel. */
    double draw(int kernel, RandomGenerator random);

    /**
     * @param centres positions of the trials on the axis, and NaN for the uniform kernel
     * @param weights of the trials, which sum to their number
     * @param axes    of the whole space
     */
    static Kernels of(Axis axis, double[] centres, double[] weights, int axes) {
        return switch (axis.kind()) {
            case SMOOTH -> new SmoothKernels(centres);
            case ORDERED -> new OrderedKernels(axis, centres, OrderedKernels.bandwidth(axis, centres, weights, axes));
            case NOMINAL -> new NominalKernels(axis.size(), centres);
        };
    }

    /** The "magic clip" of Bergstra et al. 2011: kernels of few trials stay broad; none is narrower than a hundredth. */
    static double narrowest(int kernels) {
        return 1 / Math.min(100.0, kernels + 1.0);
    }
}

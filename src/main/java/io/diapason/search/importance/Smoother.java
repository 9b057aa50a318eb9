package io.diapason.search.importance;

/**
 * From counts of cells to probabilities: a kernel density on the axis, with one more observation that is spread as a random search
 * would. Ordered axes: Gaussian kernels cut at the ends of [0, 1], of Scott's bandwidth, 1.059 · min(deviation, interquartile range /
 * 1.34) · n^(-1/5), at least half a cell. Others: the counts as they are.
 *
 * <p>Source: Watanabe, Bansal, Hutter, "PED-ANOVA" (IJCAI 2023), whose implementation in Optuna 5 ({@code ScottParzenEstimator}) is
 * the same but for the bandwidth: Optuna takes one for the best and another for all trials, which differ even where the distributions
 * do not; here both have that of the best.
 */
final class Smoother {
    private final Axis axis;
    private final double[][] kernels;

    /** @param counts of the cells of the best trials, from which the bandwidth follows */
    Smoother(Axis axis, double[] counts) {
        this.axis = axis;
        this.kernels = axis.ordered() ? kernels(axis, bandwidth(axis, counts)) : new double[0][];
    }

    double[] probabilities(double[] counts) {
        double[] smooth = new double[counts.length];
        double sum = 1;
        for (int cell = 0; cell < counts.length; cell++) {
            sum += counts[cell];
            smooth[cell] += axis.weight(cell);
            if (!axis.ordered()) {
                smooth[cell] += counts[cell];
            } else if (counts[cell] > 0) {
                for (int to = 0; to < counts.length; to++) {
                    smooth[to] += counts[cell] * kernels[cell][to];
                }
            }
        }
        for (int cell = 0; cell < counts.length; cell++) {
            smooth[cell] /= sum;
        }
        return smooth;
    }

    private static double[][] kernels(Axis axis, double bandwidth) {
        double[][] kernels = new double[axis.cells()][axis.cells()];
        for (int from = 0; from < kernels.length; from++) {
            double sum = 0;
            for (int to = 0; to < kernels.length; to++) {
                double distance = (axis.centre(to) - axis.centre(from)) / bandwidth;
                kernels[from][to] = axis.weight(to) * Math.exp(-distance * distance / 2);
                sum += kernels[from][to];
            }
            for (int to = 0; to < kernels.length; to++) {
                kernels[from][to] /= sum;
            }
        }
        return kernels;
    }

    private static double bandwidth(Axis axis, double[] counts) {
        double n = 0;
        double sum = 0;
        double squares = 0;
        for (int cell = 0; cell < counts.length; cell++) {
            n += counts[cell];
            sum += counts[cell] * axis.centre(cell);
            squares += counts[cell] * axis.centre(cell) * axis.centre(cell);
        }
        double least = 0.5 / axis.cells();
        if (n < 2) {
            return least;
        }
        double deviation = Math.sqrt(Math.max(0, (squares - sum * sum / n) / (n - 1)));
        double range = quantile(axis, counts, 0.75 * n) - quantile(axis, counts, 0.25 * n);
        double spread = range > 0 ? Math.min(deviation, range / 1.34) : deviation;
        return Math.max(least, 1.059 * spread * Math.pow(n, -0.2));
    }

    private static double quantile(Axis axis, double[] counts, double rank) {
        double passed = 0;
        int cell = 0;
        while (cell < counts.length - 1 && passed + counts[cell] < rank) {
            passed += counts[cell++];
        }
        return axis.centre(cell);
    }
}

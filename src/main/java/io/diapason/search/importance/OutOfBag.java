package io.diapason.search.importance;

/** Predictions for rows by the trees that have not seen them. */
final class OutOfBag {
    private final double[] targets;
    private final double[] sums;
    private final int[] counts;

    OutOfBag(double[] targets) {
        this.targets = targets;
        this.sums = new double[targets.length];
        this.counts = new int[targets.length];
    }

    void add(int row, double prediction) {
        sums[row] += prediction;
        counts[row]++;
    }

    /** 1 − squared error over variance, of the rows that were predicted; 0 where there are none, or all are the same. */
    double explained() {
        double mean = Sample.mean(targets);
        double error = 0;
        double variance = 0;
        for (int row = 0; row < targets.length; row++) {
            if (counts[row] > 0) {
                double miss = targets[row] - sums[row] / counts[row];
                error += miss * miss;
                variance += (targets[row] - mean) * (targets[row] - mean);
            }
        }
        return variance == 0 ? 0 : 1 - error / variance;
    }
}

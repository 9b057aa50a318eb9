package io.diapason.search.samplers;

import java.util.random.RandomGenerator;

/**
 * The centre's value, or any other alike: after Aitchison and Aitken (1976), with Optuna's share for the others, which falls with
 * the number of kernels.
 */
record NominalKernels(int values, double[] centres) implements Kernels {
    private double other() {
        double prior = 1.0 / centres.length;
        return prior / (1 + values * prior);
    }

    @Override
    public void add(double position, double[] logs) {
        double other = Math.log(values * other());
        double same = Math.log(values * (1 - (values - 1) * other()));
        for (int k = 0; k < centres.length; k++) {
            if (!Double.isNaN(centres[k])) {
                logs[k] += centres[k] == position ? same : other;
            }
        }
    }

    @Override
    public double draw(int kernel, RandomGenerator random) {
        boolean any = Double.isNaN(centres[kernel]) || random.nextDouble() < values * other();
        return any ? random.nextInt(values) : centres[kernel];
    }
}

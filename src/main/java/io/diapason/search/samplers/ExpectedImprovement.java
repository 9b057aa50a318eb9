package io.diapason.search.samplers;

import org.apache.commons.math3.special.Erf;

/**
 * By how much a normally distributed value is expected to exceed a threshold, as a logarithm: {@code ln(σ·h(z))}, {@code z = (μ - best)/σ},
 * {@code h(z) = φ(z) + z·Φ(z)}. The logarithm still tells points apart where the improvement itself underflows to 0.
 *
 * <p>Source: Ament et al., Unexpected Improvements to Expected Improvement (2023). We differ below {@code z = -6}, where both terms of
 * {@code h} nearly cancel: {@code h = φ(z)/z²·(1 - 3/z² + 15/z⁴ - …)}, its asymptotic series, in place of a scaled error function.
 */
final class ExpectedImprovement {
    private static final double HALF_LOG_2PI = 0.5 * Math.log(2 * Math.PI);

    private ExpectedImprovement() {}

    /**
     * @param deviation standard deviation, above 0
     * @param best      what is to be exceeded
     */
    static double log(double mean, double deviation, double best) {
        return Math.log(deviation) + logH((mean - best) / deviation);
    }

    static double logH(double z) {
        double logDensity = -0.5 * z * z - HALF_LOG_2PI;
        if (z >= -6) {
            return Math.log(Math.exp(logDensity) + z * 0.5 * Erf.erfc(-z / Math.sqrt(2)));
        }
        double term = 1;
        double series = 1;
        for (int k = 1; k <= 12; k++) { // for z < -6 terms fall at least up to k = 16
            term *= -(2 * k + 1) / (z * z);
            series += term;
        }
        return logDensity - 2 * Math.log(-z) + Math.log(series);
    }
}

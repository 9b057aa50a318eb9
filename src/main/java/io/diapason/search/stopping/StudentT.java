package io.diapason.search.stopping;

import org.apache.commons.math3.special.Beta;

/** Student's t distribution. */
final class StudentT {
    private StudentT() {}

    /** Probability of a value above {@code t} with so many degrees of freedom (above 0); 0 for +∞, 1 for -∞. */
    static double above(double t, double freedom) {
        if (Double.isInfinite(t)) {
            return t > 0 ? 0 : 1;
        }
        double tail = Beta.regularizedBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
        return t > 0 ? tail : 1 - tail;
    }
}

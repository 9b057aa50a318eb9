package io.diapason.cli;

import java.util.Arrays;

/** Ranks of measured values. */
final class Percentiles {
    private Percentiles() {}

    /** The value below which that share of the others lies; 0.5 is the median. */
    static double of(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
    }
}

package io.diapason.cli;

import java.util.Arrays;

/** A row of numbers as a row of bars, the least the lowest. */
final class Sparkline {
    private static final String HEIGHTS = "▁▂▃▄▅▆▇█";

    private Sparkline() {}

    /** One character per value; equal values are all low. */
    static String of(double... values) {
        double least = Arrays.stream(values).min().orElse(0);
        double most = Arrays.stream(values).max().orElse(0);
        StringBuilder line = new StringBuilder();
        for (double value : values) {
            line.append(HEIGHTS.charAt(step(value, least, most, HEIGHTS.length())));
        }
        return line.toString();
    }

    /** Which of so many equal steps from the least to the most value, from 0. */
    static int step(double value, double least, double most, int steps) {
        return most > least ? (int) Math.min(steps - 1, Math.floor((value - least) / (most - least) * steps)) : 0;
    }
}

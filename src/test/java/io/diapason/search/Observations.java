package io.diapason.search;

import io.diapason.search.space.Configuration;
import java.util.Arrays;
import java.util.List;

/** Observations as tests need them. */
public final class Observations {
    private Observations() {}

    /** Trained to its end with this value after each of its epochs. */
    public static Observation completed(int number, Configuration configuration, double value, int epochs) {
        double[] values = new double[epochs];
        Arrays.fill(values, value);
        return new Observation(number, configuration, Status.COMPLETED, new Curve(number, values), List.of(value), 0);
    }

    /** Without a curve. */
    public static Observation blank(int number, Configuration configuration, Status status) {
        return new Observation(number, configuration, status, new Curve(number, new double[0]), List.of(), 0);
    }
}

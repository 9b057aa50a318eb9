package io.diapason.search;

import io.diapason.search.space.Configuration;
import java.util.OptionalDouble;

/**
 * How one trial ended.
 *
 * @param number the trial's number in its study
 * @param value  the best objective it reached, finite; empty where it failed
 * @param epochs epochs it trained
 */
public record Observation(int number, Configuration configuration, OptionalDouble value, int epochs) {
    public Observation {
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new IllegalArgumentException("value must be finite or empty, but is " + value.getAsDouble());
        }
    }
}

package io.diapason.search;

import io.diapason.search.space.Configuration;
import java.util.OptionalDouble;

/**
 * How one trial ended.
 *
 * @param number     the trial's number in its study
 * @param value      the best objective it reached, finite; empty where it failed
 * @param epochs     epochs it trained
 * @param infeasible the configuration itself cannot be carried out: out of memory, diverged, refused. It has no value, and what is
 *     near it may fail alike; a trial that was lost, or failed for another reason, says nothing of its configuration
 */
public record Observation(
        int number, Configuration configuration, OptionalDouble value, int epochs, boolean infeasible) {
    public Observation {
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new IllegalArgumentException("value must be finite or empty, but is " + value.getAsDouble());
        }
        if (infeasible && value.isPresent()) {
            throw new IllegalArgumentException("value must be empty where infeasible, but is " + value.getAsDouble());
        }
    }

    /** Of a configuration that can be carried out, or is not known to be infeasible. */
    public Observation(int number, Configuration configuration, OptionalDouble value, int epochs) {
        this(number, configuration, value, epochs, false);
    }
}

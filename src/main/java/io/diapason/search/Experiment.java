package io.diapason.search;

import io.diapason.search.space.Configuration;

/** Trains a configuration for one more epoch and measures the objective; NaN where it cannot be measured. */
@FunctionalInterface
public interface Experiment {
    double measure(Configuration configuration, int epoch);
}

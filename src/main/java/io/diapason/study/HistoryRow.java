package io.diapason.study;

import io.diapason.search.Observation;
import io.diapason.search.space.Configuration;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What a sampler needs to know of one trial. */
record HistoryRow(
        int number,
        Map<String, Object> configuration,
        TrialState state,
        @Nullable TrialFailure failure,
        @Nullable Double value,
        int epoch) {

    Configuration point() {
        return Configuration.of(configuration);
    }

    Observation observation() {
        OptionalDouble result = value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
        boolean infeasible = failure != null && failure.infeasible();
        return new Observation(number, point(), result, epoch, infeasible);
    }
}

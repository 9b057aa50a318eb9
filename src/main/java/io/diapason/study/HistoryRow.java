package io.diapason.study;

import io.diapason.search.Curve;
import io.diapason.search.Observation;
import io.diapason.search.Status;
import io.diapason.search.space.Configuration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a search needs to know of one trial, its curve apart. */
record HistoryRow(
        int number,
        Map<String, Object> configuration,
        TrialState state,
        @Nullable TrialFailure failure,
        @Nullable Double value,
        int epoch) {

    Observation observation(Curve curve) {
        Status status = status();
        List<Double> values = value == null || !status.telling() ? List.of() : List.of(value);
        return new Observation(number, Configuration.of(configuration), status, curve, values, 0);
    }

    private Status status() {
        return switch (state) {
            case WAITING, RUNNING -> Status.RUNNING;
            case PAUSED -> Status.PAUSED;
            case COMPLETED -> Status.COMPLETED;
            case STOPPED -> Status.STOPPED;
            case FAILED -> failure != null && failure.infeasible() ? Status.INFEASIBLE : Status.FAILED;
            case CANCELLED -> Status.FAILED;
        };
    }
}

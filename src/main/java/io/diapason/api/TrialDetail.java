package io.diapason.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.diapason.protocol.FeatureCount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A trial with everything known of it.
 *
 * @param labels    classes, in the order of the confusion matrix
 * @param confusion validation confusion matrix, rows = true class, columns = predicted
 * @param curve     its epochs, each by the last attempt that reported it
 * @param attempts  who tried, first to last
 * @param trace     stack trace of a failure
 * @param facts       figures about the run that are no metrics; {@code evaluation}, {@code baselines} and {@code audit} among them
 * @param forecast    what the current attempt expected to need, beside what was measured; null where it foretold nothing
 * @param examination what the test part said of its model; null where it was not asked
 */
record TrialDetail(
        @JsonUnwrapped TrialAnswer trial,
        List<String> labels,
        List<List<Integer>> confusion,
        List<Epoch> curve,
        List<AttemptAnswer> attempts,
        @Nullable String trace,
        Map<String, Object> facts,
        @Nullable ForecastAnswer forecast,
        @Nullable ExaminationAnswer examination) {

    /** One epoch. */
    record Epoch(int epoch, Map<String, Double> metrics, double seconds) {}

    /** One worker's go at the trial; state RUNNING, COMPLETED, STOPPED, FAILED, LOST or CANCELLED. */
    record AttemptAnswer(
            int number,
            String worker,
            String state,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String reason,
            FeatureCount features,
            Map<String, String> environment) {}
}

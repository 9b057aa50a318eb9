package io.diapason.protocol;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt ended, as the worker tells it.
 *
 * @param kind      completed, paused or stopped (by the stopping rule), or failed
 * @param bestEpoch the epoch whose weights were kept, from 1; 0 when failed, and where the best of the epochs reported is meant. Of a paused trial
 *     the service knows it from the reports
 * @param metrics   validation metrics of that epoch; empty when failed, and where the best of the epochs reported is meant; of no importance when
 *     paused
 * @param labels    class names, in the order of the confusion matrix; empty when failed
 * @param confusion validation confusion matrix, rows = true class, columns = predicted; empty when failed
 * @param facts     figures about the run that are no metrics: parameters, training clips, frames, dropped duplicates …
 * @param failure   what kind of failure; null unless failed. A client that sends none with a failure means {@link Failure#ERROR}
 * @param reason    one line, when failed
 * @param trace     stack trace, when failed; at most 20,000 characters
 * @param features  what was extracted, all in all
 */
public record Outcome(
        Kind kind,
        int bestEpoch,
        Map<String, Double> metrics,
        List<String> labels,
        List<List<Integer>> confusion,
        Map<String, Object> facts,
        @Nullable Failure failure,
        @Nullable String reason,
        @Nullable String trace,
        FeatureCount features) {

    /** The same with the epoch that counts and its metrics. */
    public Outcome at(int epoch, Map<String, Double> measured) {
        return new Outcome(kind, epoch, measured, labels, confusion, facts, failure, reason, trace, features);
    }

    /** The ways an attempt ends by itself. */
    public enum Kind {
        COMPLETED,
        /** On {@link Verdict#PAUSE} only: the trial may go on in another attempt. */
        PAUSED,
        STOPPED,
        FAILED
    }
}

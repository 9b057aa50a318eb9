package io.diapason.study;

import io.diapason.search.Status;
import java.util.List;
import java.util.Optional;

/**
 * One event of a study. All that its search knows follows from them, in their order.
 *
 * @param position   its place in the study, from 1
 * @param trial      its number in the study
 * @param attempt    the trial's current one
 * @param epoch      MEASURED: the epoch; else how many the trial has
 * @param objectives in the order of the definition, NaN where not measured; empty where the event tells none
 * @param violation  of the definition's limits, in sum
 */
record Happening(
        long position, Kind kind, int trial, int attempt, int epoch, List<Double> objectives, double violation) {
    Happening {
        objectives = List.copyOf(objectives);
    }

    /** What happened to the trial, and what it is from then on. */
    enum Kind {
        BEGUN(Status.RUNNING),
        RESUMED(Status.RUNNING),
        MEASURED(Status.RUNNING),
        PAUSED(Status.PAUSED),
        /** Its worker fell silent; another one will have it. */
        LOST(Status.RUNNING),
        COMPLETED(Status.COMPLETED),
        STOPPED(Status.STOPPED),
        INFEASIBLE(Status.INFEASIBLE),
        FAILED(Status.FAILED),
        CANCELLED(Status.FAILED);

        private final Status status;

        Kind(Status status) {
            this.status = status;
        }

        Status status() {
            return status;
        }

        /** What it means that a trial has come to this state otherwise than by being started. */
        static Kind of(Trial trial) {
            return switch (trial.state()) {
                case WAITING -> LOST;
                case RUNNING -> MEASURED;
                case PAUSED -> PAUSED;
                case COMPLETED -> COMPLETED;
                case STOPPED -> STOPPED;
                case FAILED -> trial.failure().map(TrialFailure::infeasible).orElse(false) ? INFEASIBLE : FAILED;
                case CANCELLED -> CANCELLED;
            };
        }
    }

    /** How the trial ended, where it told more than its curve. */
    Optional<Outlook> told() {
        return kind != Kind.MEASURED && !objectives.isEmpty()
                ? Optional.of(new Outlook(objectives, violation))
                : Optional.empty();
    }
}

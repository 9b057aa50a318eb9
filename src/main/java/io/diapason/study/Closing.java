package io.diapason.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Ends studies: because nothing is left to do, or because the user or a failure says so. The caller holds the study. */
@ApplicationScoped
final class Closing {
    private final Trials trials;
    private final Attempts attempts;
    private final Event<Change> changes;

    @Inject
    Closing(Trials trials, Attempts attempts, Event<Change> changes) {
        this.trials = trials;
        this.attempts = attempts;
        this.changes = changes;
    }

    /** Completes the study when its budget is used up (or its space, or its time) and no trial runs or waits. */
    void closeIfDone(Study study, Instant now) {
        if (study.state().ended()) {
            return;
        }
        Accounting count = trials.accounting(study);
        boolean late = study.outOfTime(now);
        boolean nothingToStart = late || (count.waiting() == 0 && (study.exhausted() || count.notStarted() == 0));
        if (!nothingToStart || count.running() > 0) {
            return;
        }
        cancelOpen(study, "the time budget of the study was used up", now);
        if (count.completed() + count.stopped() == 0 && count.failed() > 0) {
            String first = trials.firstFailure(study.id()).orElse("");
            study.fail("all " + count.failed() + " trials failed; the first: " + first, now);
        } else {
            study.complete(why(study, count, late), now);
        }
        changes.fire(new Change.OfStudy(study.id()));
    }

    private static @Nullable String why(Study study, Accounting count, boolean late) {
        String share = count.made() + " of " + count.planned() + " trials were made";
        if (count.notStarted() > 0 && study.exhausted()) {
            return "the space holds no further configuration: " + share;
        }
        return late && count.ended() < count.planned() ? "the time budget was used up: " + share : null;
    }

    /** The user stops the study: what runs is cancelled, its workers are told at their next sign of life. */
    void stop(Study study, Instant now) {
        study.stop(now);
        cancelOpen(study, "the study was stopped", now);
        changes.fire(new Change.OfStudy(study.id()));
    }

    /** The study cannot go on. */
    void fail(Study study, String why, Instant now) {
        study.fail(why, now);
        cancelOpen(study, "the study failed", now);
        changes.fire(new Change.OfStudy(study.id()));
    }

    private void cancelOpen(Study study, String why, Instant now) {
        for (Trial trial : trials.lockOpen(study.id())) {
            if (trial.state() == TrialState.RUNNING) {
                attempts.end(trial, AttemptState.CANCELLED, why, now);
            }
            trial.cancel(why, now);
            changes.fire(new Change.OfTrial(study.id(), trial.id()));
        }
    }
}

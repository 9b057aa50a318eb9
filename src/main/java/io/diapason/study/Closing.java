package io.diapason.study;

import io.diapason.search.space.Budget;
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
    private final Journal journal;
    private final Confirmations confirmations;
    private final Event<Change> changes;

    @Inject
    Closing(Trials trials, Attempts attempts, Journal journal, Confirmations confirmations, Event<Change> changes) {
        this.trials = trials;
        this.attempts = attempts;
        this.journal = journal;
        this.confirmations = confirmations;
        this.changes = changes;
    }

    /**
     * Completes the study when its budget is used up (or its space, or its time) and no trial runs or waits. Paused trials keep it open as
     * long as their rule may still send one on, see {@link #closeIfSettled}.
     */
    void closeIfDone(Study study, Instant now) {
        close(study, false, now);
    }

    /** The same, knowing that at this position the study had nothing to do: if it is still there, that is the end, also of paused trials. */
    void closeIfSettled(Study study, long position, Instant now) {
        close(study, study.position() == position, now);
    }

    private void close(Study study, boolean settled, Instant now) {
        if (study.state().ended()) {
            return;
        }
        Trials.Open open = trials.open(study.id());
        if (study.searched() && open.running() + open.waiting() > 0) {
            return;
        }
        boolean over = study.outOfTime(now) || study.isSpent();
        boolean nothingLeft = over || open.waiting() == 0 && (settled || open.paused() == 0 && !mayBegin(study));
        if (open.running() > 0 || !nothingLeft) {
            return;
        }
        endOpen(study, now);
        Accounting count = trials.accounting(study);
        if (confirmations.begin(study, now)) {
            changes.fire(new Change.OfStudy(study.id()));
            return;
        }
        if (count.completed() + count.stopped() == 0 && count.failed() > 0) {
            String first = trials.firstFailure(study.id()).orElse("");
            study.fail("all " + count.failed() + " trials failed; the first: " + first, now);
        } else {
            study.complete(why(study, count, now), now);
        }
        changes.fire(new Change.OfStudy(study.id()));
    }

    private boolean mayBegin(Study study) {
        return !study.exhausted() && trials.lastNumber(study.id()) < study.trials();
    }

    private void endOpen(Study study, Instant now) {
        for (Trial trial : trials.lockOpen(study.id())) {
            if (trial.state() == TrialState.PAUSED) {
                trial.abandon(now);
            } else {
                trial.cancel("the budget of the study was used up", now);
            }
            journal.changed(study, trial);
            changes.fire(new Change.OfTrial(study.id(), trial.id()));
        }
    }

    private static @Nullable String why(Study study, Accounting count, Instant now) {
        String planned = count.planned() < Budget.MOST_TRIALS ? " of " + count.planned() : "";
        String share = count.made() + planned + " trials were made";
        if (count.notStarted() > 0 && study.exhausted()) {
            return "the space holds no further configuration: " + share;
        }
        if (study.isSpent()) {
            return "the budget of " + study.totalEpochs().orElseThrow() + " epochs was used up: " + share;
        }
        if (study.outOfTime(now)) {
            return count.ended() < count.planned() ? "the time budget was used up: " + share : null;
        }
        return count.notStarted() > 0 ? "another trial would bring next to nothing: " + share : null;
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
            journal.changed(study, trial);
            changes.fire(new Change.OfTrial(study.id(), trial.id()));
        }
    }
}

package io.diapason.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Writes down what happens to the trials of a study and what is decided about them, in the transaction that makes it true. The caller holds
 * the study. Trials that confirm others are no part of the search: nothing is written of them.
 */
@ApplicationScoped
final class Journal {
    private final Happenings happenings;
    private final Decisions decisions;

    @Inject
    Journal(Happenings happenings, Decisions decisions) {
        this.happenings = happenings;
        this.decisions = decisions;
    }

    void begun(Study study, Trial trial, Proposal proposal) {
        decisions.add(study, proposal.made(0));
        add(study, trial, Happening.Kind.BEGUN, Outlook.NONE);
    }

    void resumed(Study study, Trial trial, Proposal proposal) {
        decisions.add(study, proposal.made(trial.epoch()));
        add(study, trial, Happening.Kind.RESUMED, Outlook.NONE);
    }

    /** What became of a running trial that has just reported an epoch. */
    void judged(Study study, Trial trial, Decision.Kind ruling, Happening report) {
        decisions.add(
                study,
                new Decision.Made(ruling, report.position(), trial.number(), trial.epoch(), false, Optional.empty()));
    }

    /** An epoch was reported. */
    Happening measured(Study study, Trial trial, int epoch, Outlook brought, Happenings.Effort effort) {
        return happenings.add(study.id(), event(trial, Happening.Kind.MEASURED, epoch, brought), effort);
    }

    /** A trial of the search came to a new state, and no more is known of it than its epochs say. */
    void changed(Study study, Trial trial) {
        if (trial.confirms().isPresent()) {
            return;
        }
        add(study, trial, Happening.Kind.of(trial), Outlook.NONE);
    }

    /**
     * A trial ended as its worker told.
     *
     * @param forgotten epochs that it does not have any more
     */
    void ended(Study study, Trial trial, Outlook told, int forgotten) {
        if (trial.confirms().isPresent()) {
            return;
        }
        happenings.add(
                study.id(),
                event(trial, Happening.Kind.of(trial), trial.epoch(), told),
                new Happenings.Effort(-forgotten, 0));
    }

    private void add(Study study, Trial trial, Happening.Kind kind, Outlook told) {
        happenings.add(study.id(), event(trial, kind, trial.epoch(), told), Happenings.Effort.NONE);
    }

    private static Happening event(Trial trial, Happening.Kind kind, int epoch, Outlook told) {
        return new Happening(0, kind, trial.number(), trial.attempt(), epoch, told.objectives(), told.violation());
    }
}

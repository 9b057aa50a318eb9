package io.diapason.study;

import io.diapason.search.Ruling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Asks a study's stopping rule what becomes of a trial that has just reported an epoch. The caller holds the study. */
@ApplicationScoped
final class Judge {
    private static final Logger LOG = Logger.getLogger(Judge.class);

    private final Policies policies;
    private final Histories histories;
    private final Journal journal;
    private final Closing closing;

    @Inject
    Judge(Policies policies, Histories histories, Journal journal, Closing closing) {
        this.policies = policies;
        this.histories = histories;
        this.journal = journal;
        this.closing = closing;
    }

    /** The trial is advised as the rule says; where the rule fails, the study does. */
    void judge(Study study, Trial trial, Happening report, Instant now) {
        Policy policy = policies.of(study);
        if (policy.isIndulgent()) {
            return;
        }
        Snapshot seen = histories.with(study, report);
        Ruling ruling;
        try {
            ruling = policy.judge(trial.number(), seen.history());
        } catch (RuntimeException e) {
            LOG.errorf(e, "study %s fails: trial %d could not be judged", study.name(), trial.number());
            closing.fail(
                    study, "the stopping rule could not judge trial " + trial.number() + ": " + e.getMessage(), now);
            return;
        }
        switch (ruling) {
            case GO_ON -> {}
            case PAUSE -> {
                trial.advisePause();
                journal.judged(study, trial, Decision.Kind.PAUSE, report);
            }
            case STOP -> {
                trial.adviseStop();
                journal.judged(study, trial, Decision.Kind.STOP, report);
            }
        }
    }
}

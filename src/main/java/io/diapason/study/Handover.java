package io.diapason.study;

import io.diapason.protocol.Assignment;
import io.diapason.protocol.Claim;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Gives a trial to a worker, each time in one short transaction of its caller's that holds the study. */
@ApplicationScoped
final class Handover {
    private final Studies studies;
    private final Trials trials;
    private final Attempts attempts;
    private final Journal journal;
    private final Policies policies;
    private final Leases leases;
    private final Closing closing;
    private final Clock clock;
    private final Event<Change> changes;

    @Inject
    Handover(
            Studies studies,
            Trials trials,
            Attempts attempts,
            Journal journal,
            Policies policies,
            Leases leases,
            Closing closing,
            Clock clock,
            Event<Change> changes) {
        this.studies = studies;
        this.trials = trials;
        this.attempts = attempts;
        this.journal = journal;
        this.policies = policies;
        this.leases = leases;
        this.closing = closing;
        this.clock = clock;
        this.changes = changes;
    }

    /** @param outdated nothing was done, since the study is no longer as it was when this was proposed */
    record Done(Optional<Assignment> assignment, boolean outdated) {
        static final Done NOTHING = new Done(Optional.empty(), false);
        static final Done OUTDATED = new Done(Optional.empty(), true);
    }

    /** A trial whose worker was lost. Takes those back first that nobody hears of any more. */
    Optional<Assignment> waiting(long id, Claim claim) {
        Study study = studies.lock(id);
        Instant now = clock.now();
        if (study.state() != StudyState.RUNNING) {
            return Optional.empty();
        }
        leases.expire(study, now);
        boolean over = !study.searched() && (study.isSpent() || study.outOfTime(now));
        Optional<Trial> next = over ? Optional.empty() : trials.lockWaiting(id);
        if (next.isEmpty()) {
            closing.closeIfDone(study, now);
        }
        return next.map(trial -> started(study, trial, claim, now));
    }

    /** Does what was proposed, where the study is still as it must be for that. */
    Done carryOut(long id, Proposal proposal, Claim claim) {
        Study study = studies.lock(id);
        Instant now = clock.now();
        if (study.state() != StudyState.RUNNING) {
            return Done.NOTHING;
        }
        return switch (proposal.kind()) {
            case BEGIN -> begin(study, proposal, claim, now);
            case RESUME -> resume(study, proposal, claim, now);
            case EXHAUST -> {
                study.exhaust();
                yield Done.OUTDATED;
            }
            case WAIT -> {
                closing.closeIfSettled(study, proposal.position(), now);
                yield Done.NOTHING;
            }
            case FAIL -> {
                closing.fail(study, proposal.trouble(), now);
                yield Done.NOTHING;
            }
        };
    }

    private Done begin(Study study, Proposal proposal, Claim claim, Instant now) {
        var configuration = proposal.configuration().orElseThrow();
        boolean next = proposal.trial() == trials.lastNumber(study.id()) + 1 && proposal.trial() <= study.trials();
        if (!next
                || study.searched()
                || study.isSpent()
                || study.outOfTime(now)
                || trials.isTaken(study.id(), configuration)) {
            return Done.OUTDATED;
        }
        Trial trial = new Trial(study, proposal.trial(), configuration, now);
        trials.persist(trial);
        journal.begun(study, trial, proposal);
        return new Done(Optional.of(started(study, trial, claim, now)), false);
    }

    private Done resume(Study study, Proposal proposal, Claim claim, Instant now) {
        Optional<Trial> paused = trials.lockPaused(study.id(), proposal.trial());
        if (paused.isEmpty() || study.searched() || study.isSpent() || study.outOfTime(now)) {
            return Done.OUTDATED;
        }
        journal.resumed(study, paused.get(), proposal);
        return new Done(Optional.of(started(study, paused.get(), claim, now)), false);
    }

    private Assignment started(Study study, Trial trial, Claim claim, Instant now) {
        trial.start(claim.worker(), leases.length(), now);
        attempts.persist(new Attempt(trial, claim.worker(), claim.environment(), now));
        study.begin(now);
        changes.fire(new Change.OfTrial(study.id(), trial.id()));
        return Assignments.train(
                study,
                trial,
                leases.length(),
                trial.confirms().isEmpty() && policies.of(study).mayPause());
    }

    /** Nothing runs, nothing waits for a worker, and some trials are paused. */
    boolean onlyPaused(long id) {
        Trials.Open open = trials.open(id);
        return open.running() + open.waiting() == 0 && open.paused() > 0;
    }

    /** Ends the study if nothing has happened since it had nothing to do. */
    void settle(long id, Proposal proposal) {
        closing.closeIfSettled(studies.lock(id), proposal.position(), clock.now());
    }
}

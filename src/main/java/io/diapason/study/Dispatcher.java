package io.diapason.study;

import io.diapason.protocol.Assignment;
import io.diapason.protocol.Claim;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hands trials to workers: the loop of {@link io.diapason.search.Search}, durable. Lost trials come first, then paused ones that the
 * stopping rule sends on, then new ones. What comes next is thought about outside every transaction ({@link Deliberation}) and then
 * carried out in a short one that holds the study ({@link Handover}), so that the budget is met exactly, however many workers ask at once,
 * and none waits for the sampler of a study it does not need. Execution is at least once, recording exactly once: see {@link Reports}.
 */
@ApplicationScoped
public final class Dispatcher {
    private static final int TRIES = 10;

    private final Studies studies;
    private final Deliberation deliberation;
    private final Handover handover;
    private final Examining examining;
    private final Turns turns;

    @Inject
    Dispatcher(Studies studies, Deliberation deliberation, Handover handover, Turns turns, Examining examining) {
        this.studies = studies;
        this.deliberation = deliberation;
        this.handover = handover;
        this.turns = turns;
        this.examining = examining;
    }

    /**
     * An examination that waits, if the worker can carry it out: people wait for it. Otherwise a trial, of the study with the fewest
     * running ones, or of the one that the worker asks for; empty when there is nothing to do.
     *
     * @throws UnknownException where there is no study of that name
     */
    public Optional<Assignment> claim(Claim claim) {
        Optional<Assignment> examination = claim.examines() ? examining.claim(claim) : Optional.empty();
        return examination.isPresent() ? examination : trial(claim);
    }

    /**
     * Is there any use in asking again?
     *
     * @throws StudyEndedException where the study asked for has ended
     */
    public void requireOpen(Claim claim) {
        String only = claim.study();
        if (only != null) {
            Study study = QuarkusTransaction.requiringNew().call(() -> studies.get(only));
            if (study.state().ended()) {
                throw new StudyEndedException(study);
            }
        }
    }

    private Optional<Assignment> trial(Claim claim) {
        List<Long> busy = new ArrayList<>();
        for (long study : QuarkusTransaction.requiringNew().call(() -> asked(claim))) {
            Optional<Assignment> lost = QuarkusTransaction.requiringNew().call(() -> handover.waiting(study, claim));
            if (lost.isPresent()) {
                return lost;
            }
            Optional<Optional<Assignment>> next = turns.ifFree(study, () -> next(study, claim));
            if (next.isEmpty()) {
                busy.add(study);
            } else if (next.get().isPresent()) {
                return next.get();
            }
        }
        return busy.stream()
                .flatMap(study -> turns.inTurn(study, () -> next(study, claim)).stream())
                .findFirst();
    }

    private List<Long> asked(Claim claim) {
        return claim.study() == null ? studies.inFairOrder() : List.of(studies.idOf(claim.study()));
    }

    /** Thinks again where something happened meanwhile that forbids what was thought. */
    private Optional<Assignment> next(long study, Claim claim) {
        for (int n = 0; n < TRIES; n++) {
            Proposal proposal = deliberation.propose(study);
            Handover.Done done =
                    QuarkusTransaction.requiringNew().call(() -> handover.carryOut(study, proposal, claim));
            if (!done.outdated()) {
                return done.assignment();
            }
        }
        return Optional.empty();
    }

    /** Ends a study that has nothing left but paused trials which its rule does not send on, also when no worker asks for anything. */
    void settle(long study) {
        if (QuarkusTransaction.requiringNew().call(() -> handover.onlyPaused(study))) {
            turns.inTurn(study, () -> {
                Proposal proposal = deliberation.propose(study);
                if (proposal.kind() == Proposal.Kind.WAIT) {
                    QuarkusTransaction.requiringNew().run(() -> handover.settle(study, proposal));
                }
                return proposal;
            });
        }
    }
}

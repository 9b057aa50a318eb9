package io.diapason.study;

import io.diapason.protocol.Assignment;
import io.diapason.protocol.Claim;
import io.diapason.search.space.Configuration;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Hands trials to workers: the loop of {@link io.diapason.search.Search}, durable. A claim is one short transaction that holds
 * its study, so that the budget is met exactly, however many workers ask at once. Execution is at least once, recording
 * exactly once: see {@link Reports}.
 */
@ApplicationScoped
public final class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    private final Studies studies;
    private final Trials trials;
    private final Attempts attempts;
    private final Measurements measurements;
    private final Proposals proposals;
    private final Leases leases;
    private final Closing closing;
    private final Examining examining;
    private final Clock clock;
    private final Event<Change> changes;

    @Inject
    Dispatcher(
            Studies studies,
            Trials trials,
            Attempts attempts,
            Measurements measurements,
            Proposals proposals,
            Leases leases,
            Closing closing,
            Examining examining,
            Clock clock,
            Event<Change> changes) {
        this.studies = studies;
        this.trials = trials;
        this.attempts = attempts;
        this.measurements = measurements;
        this.proposals = proposals;
        this.leases = leases;
        this.closing = closing;
        this.examining = examining;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * An examination that waits, if the worker can carry it out: people wait for it. Otherwise a trial, of the study with the fewest
     * running ones; empty when there is nothing to do.
     */
    public Optional<Assignment> claim(Claim claim) {
        Optional<Assignment> examination = claim.examines() ? examining.claim(claim) : Optional.empty();
        return examination.isPresent() ? examination : trial(claim);
    }

    /**
     * Is there any use in asking again?
     *
     * @throws UnknownException   when there is no study of the name claimed for
     * @throws StudyEndedException when it has ended
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
        String only = Objects.requireNonNullElse(claim.study(), "");
        for (long study : QuarkusTransaction.requiringNew().call(() -> studies.inFairOrder(only))) {
            Optional<Assignment> assignment = QuarkusTransaction.requiringNew().call(() -> claim(study, claim));
            if (assignment.isPresent()) {
                return assignment;
            }
        }
        return Optional.empty();
    }

    private Optional<Assignment> claim(long id, Claim claim) {
        Study study = studies.lock(id);
        if (study.state() != StudyState.RUNNING) {
            return Optional.empty();
        }
        Instant now = clock.now();
        leases.expire(study, now);
        Optional<Trial> next = next(study, now);
        next.ifPresent(trial -> start(study, trial, claim, now));
        closing.closeIfDone(study, now);
        return next.map(trial -> Assignments.train(study, trial, leases.length()));
    }

    private Optional<Trial> next(Study study, Instant now) {
        if (study.outOfTime(now)) {
            return Optional.empty();
        }
        Optional<Trial> waiting = trials.lockWaiting(study.id());
        return waiting.isPresent() ? waiting : create(study, now);
    }

    private Optional<Trial> create(Study study, Instant now) {
        int number = 1 + trials.accounting(study).made();
        if (number > study.trials() || study.exhausted()) {
            return Optional.empty();
        }
        try {
            Optional<Configuration> chosen = proposals.next(study, number);
            if (chosen.isEmpty()) {
                study.exhaust();
            }
            return chosen.map(configuration -> new Trial(study, number, configuration, now));
        } catch (RuntimeException e) {
            LOG.errorf(e, "study %s fails: no configuration for trial %d", study.name(), number);
            closing.fail(study, "the sampler could not choose trial " + number + ": " + e.getMessage(), now);
            return Optional.empty();
        }
    }

    private void start(Study study, Trial trial, Claim claim, Instant now) {
        trial.start(claim.worker(), leases.length(), now);
        trials.persist(trial);
        attempts.persist(new Attempt(trial, claim.worker(), claim.environment(), now));
        if (trial.attempt() > 1) {
            measurements.clear(trial.id());
        }
        study.begin(now);
        changes.fire(new Change.OfTrial(study.id(), trial.id()));
    }
}

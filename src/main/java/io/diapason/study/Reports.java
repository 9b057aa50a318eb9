package io.diapason.study;

import io.diapason.protocol.EpochReport;
import io.diapason.protocol.Outcome;
import io.diapason.protocol.SignOfLife;
import io.diapason.protocol.Verdict;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What workers tell of their trials. Every write names trial and attempt and happens only where that attempt is the current and
 * running one – a condition of the SQL itself – so a worker that lost its lease, however late it wakes up, changes nothing.
 */
@ApplicationScoped
public final class Reports {
    private static final int UPLOAD_SECONDS = 600;

    private final Studies studies;
    private final Trials trials;
    private final Attempts attempts;
    private final Measurements measurements;
    private final Artifacts artifacts;
    private final Journal journal;
    private final Policies policies;
    private final Judge judge;
    private final Leases leases;
    private final Closing closing;
    private final Clock clock;
    private final Event<Change> changes;

    @Inject
    Reports(
            Studies studies,
            Trials trials,
            Attempts attempts,
            Measurements measurements,
            Artifacts artifacts,
            Journal journal,
            Policies policies,
            Judge judge,
            Leases leases,
            Closing closing,
            Clock clock,
            Event<Change> changes) {
        this.studies = studies;
        this.trials = trials;
        this.attempts = attempts;
        this.measurements = measurements;
        this.artifacts = artifacts;
        this.journal = journal;
        this.policies = policies;
        this.judge = judge;
        this.leases = leases;
        this.closing = closing;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * A sign of life.
     *
     * @throws StaleAttemptException when the attempt is no longer current
     * @throws InvalidInputException when a count or the stage breaks a bound
     */
    @Transactional
    public Verdict heartbeat(long trial, int attempt, SignOfLife sign) {
        return trials.lockRunning(trial, attempt)
                .map(running -> verdict(told(renewed(running), sign)))
                .orElseGet(() -> refusal(trial, attempt));
    }

    private Trial told(Trial trial, SignOfLife sign) {
        Rules.check(sign);
        if (attempts.current(trial).tell(sign)) {
            changes.fire(new Change.OfTrial(trial.study(), trial.id()));
        }
        return trial;
    }

    /**
     * What an epoch brought, and what the stopping rule makes of it. Told twice, it counts once; told again by a later attempt, it takes
     * the place of what the earlier one told, and is not judged again.
     *
     * @throws StaleAttemptException when the attempt is no longer current
     */
    @Transactional
    public Verdict epoch(long trial, int attempt, EpochReport report) {
        Study study = studies.lock(trials.studyOf(trial));
        return trials.lockRunning(trial, attempt)
                .map(running -> measured(study, renewed(running), report))
                .orElseGet(() -> refusal(trial, attempt));
    }

    private Trial renewed(Trial trial) {
        Instant now = clock.now();
        trial.renew(leases.length(), now);
        attempts.current(trial).hear(now);
        return trial;
    }

    private Verdict measured(Study study, Trial trial, EpochReport report) {
        Rules.check(report, study.epochs());
        Optional<Measurement> earlier =
                report.epoch() <= trial.epoch() ? measurements.of(trial, report.epoch()) : Optional.empty();
        boolean again =
                earlier.filter(told -> told.attempt() == trial.attempt()).isPresent();
        if (!again || !earlier.get().metrics().equals(report.metrics())) {
            int spent = again ? 0 : earlier.isPresent() ? 1 : Math.max(0, report.epoch() - trial.epoch());
            keep(study, trial, report, spent);
            changes.fire(new Change.OfEpoch(study.id(), trial.id(), trial.number(), report.epoch(), report.metrics()));
        }
        return verdict(trial);
    }

    private void keep(Study study, Trial trial, EpochReport report, int spent) {
        Instant now = clock.now();
        int before = trial.epoch();
        OptionalDouble value = objective(report.metrics(), study);
        trial.measure(report.epoch(), report.metrics(), value, study.direction());
        measurements.put(trial, report, value, now);
        if (report.epoch() <= before) {
            trial.recall(before, measurements.best(trial, study.direction()).orElse(null));
        }
        Outlook brought = policies.of(study).outlook(report.metrics());
        Happenings.Effort effort = new Happenings.Effort(trial.epoch() - before, spent);
        Happening told = journal.measured(study, trial, report.epoch(), brought, effort);
        if (trial.epoch() > before && !trial.isAdvised()) {
            judge.judge(study, trial, told, now);
        }
    }

    private static OptionalDouble objective(Map<String, Double> metrics, Study study) {
        Double value = metrics.get(study.metric());
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static Verdict verdict(Trial trial) {
        if (trial.state() == TrialState.CANCELLED) { // its study has just failed
            return Verdict.CANCEL;
        }
        if (trial.stopAdvised()) {
            return Verdict.STOP;
        }
        return trial.pauseAdvised() ? Verdict.PAUSE : Verdict.CONTINUE;
    }

    private Verdict refusal(long trial, int attempt) {
        if (attempts.endedAs(trial, attempt, AttemptState.CANCELLED)) {
            return Verdict.CANCEL;
        }
        throw new StaleAttemptException(trial, attempt);
    }

    /**
     * The end of an attempt; told twice, it counts once. A failure the worker tells of is final: what a configuration did once, with
     * the trial's fixed seed, it would do again.
     *
     * @throws StaleAttemptException    when the attempt is no longer current
     * @throws InvalidInputException when the outcome lacks the study's objective or breaks a bound
     */
    @Transactional
    public void finish(long trial, int attempt, Outcome outcome) {
        Study study = studies.lock(trials.studyOf(trial));
        AttemptState end = AttemptState.valueOf(outcome.kind().name());
        Optional<Trial> running = trials.lockRunning(trial, attempt);
        if (running.isEmpty()) {
            if (attempts.endedAs(trial, attempt, end)) {
                return;
            }
            throw new StaleAttemptException(trial, attempt);
        }
        Outcome whole = running.get().completed(outcome);
        Rules.check(whole, study);
        Rules.checkAdvised(whole, running.get());
        end(study, running.get(), whole);
    }

    private void end(Study study, Trial trial, Outcome outcome) {
        Instant now = clock.now();
        attempts.current(trial).count(outcome.features());
        int forgotten = forget(study, trial);
        double value = outcome.metrics().getOrDefault(study.metric(), Double.NaN);
        switch (outcome.kind()) {
            case COMPLETED -> trial.complete(outcome, value, now);
            case PAUSED -> trial.pause(outcome, now);
            case STOPPED -> trial.stop(outcome, value, now);
            case FAILED ->
                trial.fail(TrialFailure.of(outcome.failure()), Rules.reason(outcome.reason()), outcome.trace(), now);
        }
        boolean tells = outcome.kind() == Outcome.Kind.COMPLETED || outcome.kind() == Outcome.Kind.STOPPED;
        Outlook told = tells ? policies.of(study).outlook(outcome.metrics()) : Outlook.NONE;
        journal.ended(study, trial, told, forgotten);
        attempts.end(
                trial,
                AttemptState.valueOf(outcome.kind().name()),
                trial.reason().orElse(null),
                now);
        artifacts.keepBest(study);
        closing.closeIfDone(study, now);
        changes.fire(new Change.OfTrial(study.id(), trial.id()));
        changes.fire(new Change.OfStudy(study.id()));
    }

    /** How many epochs the trial lost, because its last attempt did not reach what an earlier one had. */
    private int forget(Study study, Trial trial) {
        int before = trial.epoch();
        int left = measurements.forgetBeyond(trial);
        if (left < before) {
            trial.recall(left, measurements.best(trial, study.direction()).orElse(null));
        }
        return before - left;
    }

    /**
     * The model of an attempt, before it is finished.
     *
     * @param bytes read once, straight into the database
     * @throws StaleAttemptException    when the attempt is no longer current
     * @throws InvalidInputException when the bytes do not hash to {@code sha256}
     */
    public void model(long trial, int attempt, InputStream bytes, Artifact announced) {
        HashedStream hashed = new HashedStream(bytes);
        var upload = new Artifacts.Upload(hashed, announced.size(), announced.sha256());
        QuarkusTransaction.requiringNew().timeout(UPLOAD_SECONDS).run(() -> {
            if (!artifacts.put(trial, attempt, upload)) {
                throw new StaleAttemptException(trial, attempt);
            }
            hashed.require(announced.sha256());
        });
    }
}

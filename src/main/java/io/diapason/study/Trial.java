package io.diapason.study;

import io.diapason.protocol.Outcome;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Direction;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One configuration being tried. Changes only by the named transitions; a change its state does not allow throws. */
@Entity
public class Trial {
    /** A trial whose worker was lost this often is given up: it probably is what kills them. */
    static final int LOSSES = 3;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "study_id")
    private long study;

    private int number;

    @Enumerated(EnumType.STRING)
    private TrialState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> configuration;

    @Column(name = "configuration_hash")
    private String configurationHash;

    private int attempt;
    private int lost;
    private @Nullable String worker;

    @Column(name = "lease_expires")
    private @Nullable Instant leaseExpires;

    @Column(name = "stop_advised")
    private boolean stopAdvised;

    @Column(name = "pause_advised")
    private boolean pauseAdvised;

    private int epoch;

    @Column(name = "best_epoch")
    private int bestEpoch;

    private @Nullable Double value;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Double> metrics = Map.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> labels = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<List<Integer>> confusion = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> facts = Map.of();

    private @Nullable Double seconds;

    @Enumerated(EnumType.STRING)
    private @Nullable TrialFailure failure;

    private @Nullable String reason;
    private @Nullable String trace;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Trial() {}

    Trial(Study study, int number, Configuration configuration, Instant now) {
        this.study = study.id();
        this.number = number;
        this.state = TrialState.WAITING;
        this.configuration = configuration.values();
        this.configurationHash = configuration.hash();
        this.createdAt = now;
    }

    /** A new attempt begins. What earlier ones reported stands until this one reports it again. */
    void start(String by, Duration lease, Instant now) {
        require(state == TrialState.WAITING || state == TrialState.PAUSED, "started");
        state = TrialState.RUNNING;
        attempt++;
        worker = by;
        startedAt = now;
        leaseExpires = now.plus(lease);
        stopAdvised = false;
        pauseAdvised = false;
    }

    /** The worker gave a sign of life. */
    void renew(Duration lease, Instant now) {
        require(state == TrialState.RUNNING, "renewed");
        leaseExpires = now.plus(lease);
    }

    /** The worker reported an epoch; the best one so far is kept in sight. */
    void measure(int at, Map<String, Double> reported, OptionalDouble objective, Direction direction) {
        require(state == TrialState.RUNNING, "measured");
        epoch = Math.max(epoch, at);
        double best = value == null ? Double.NaN : value;
        if (objective.isPresent() && direction.isBetter(objective.getAsDouble(), best)) {
            value = objective.getAsDouble();
            bestEpoch = at;
            metrics = reported;
        }
    }

    /** Of epochs that were reported again or dropped: what is known of it now, {@code epochs} in all. Null: no epoch has a value. */
    void recall(int epochs, @Nullable Measurement best) {
        require(state == TrialState.RUNNING, "measured");
        epoch = epochs;
        bestEpoch = best == null ? 0 : best.epoch();
        value = best == null ? null : best.value();
        metrics = best == null ? Map.of() : best.metrics();
    }

    /** The stopping rule lets the trial wait: the worker is told at every further sign of life. */
    void advisePause() {
        require(state == TrialState.RUNNING, "advised to pause");
        pauseAdvised = true;
    }

    /** The stopping rule gives the trial up: the worker is told at every further sign of life. */
    void adviseStop() {
        require(state == TrialState.RUNNING, "advised to stop");
        stopAdvised = true;
    }

    /** What the worker told; where it said of no epoch that it counts, the best one it reported does. */
    Outcome completed(Outcome told) {
        boolean unsaid = told.bestEpoch() == 0 && told.metrics().isEmpty();
        return unsaid && told.kind() != Outcome.Kind.FAILED ? told.at(bestEpoch, metrics) : told;
    }

    void complete(Outcome outcome, double objective, Instant now) {
        end(TrialState.COMPLETED, null, now);
        keep(outcome, objective);
    }

    void stop(Outcome outcome, double objective, Instant now) {
        giveUp(now);
        keep(outcome, objective);
    }

    private void giveUp(Instant now) {
        end(TrialState.STOPPED, "given up by the stopping rule at epoch " + epoch, now);
    }

    private void keep(Outcome outcome, double objective) {
        value = objective;
        bestEpoch = outcome.bestEpoch();
        metrics = outcome.metrics();
        keepDetails(outcome);
    }

    /** The worker keeps the checkpoint; another attempt may go on from it. Value, best epoch and metrics are those reported. */
    void pause(Outcome outcome, Instant now) {
        pause(now);
        keepDetails(outcome);
    }

    private void pause(Instant now) {
        require(state == TrialState.RUNNING, "paused");
        state = TrialState.PAUSED;
        leaseExpires = null;
        seconds = secondsUntil(now);
    }

    /** Nothing is left that would send the paused trial on. */
    void abandon(Instant now) {
        require(state == TrialState.PAUSED, "abandoned");
        state = TrialState.STOPPED;
        reason = "paused at epoch " + epoch + ", never sent on";
        endedAt = now;
    }

    private void keepDetails(Outcome outcome) {
        labels = outcome.labels();
        confusion = outcome.confusion();
        facts = outcome.facts();
    }

    void fail(TrialFailure kind, String why, @Nullable String stackTrace, Instant now) {
        end(TrialState.FAILED, why, now);
        failure = kind;
        value = null;
        trace = stackTrace;
    }

    /** The user stopped the study, or its time is over. */
    void cancel(String why, Instant now) {
        if (state == TrialState.RUNNING) {
            end(TrialState.CANCELLED, why, now);
            return;
        }
        require(!state.ended(), "cancelled");
        state = TrialState.CANCELLED;
        reason = why;
        endedAt = now;
    }

    /**
     * The worker stopped answering: another one may have the trial, unless it has cost {@value #LOSSES} already. One that was to pause or
     * to stop has nothing more to do for that: its last epoch was reported, and its checkpoint was kept before.
     *
     * @param counted false when the service itself was away: that is not the trial's fault
     */
    void lose(boolean counted, Instant now) {
        require(state == TrialState.RUNNING, "lost");
        if (stopAdvised) {
            giveUp(now);
            return;
        }
        if (pauseAdvised) {
            pause(now);
            return;
        }
        if (counted && ++lost >= LOSSES) {
            fail(
                    TrialFailure.LOST,
                    "lost three times: worker " + worker + " stopped answering (killed, out of memory or crashed)",
                    null,
                    now);
            return;
        }
        state = TrialState.WAITING;
        leaseExpires = null;
        worker = null;
    }

    private void end(TrialState to, @Nullable String why, Instant now) {
        require(state == TrialState.RUNNING, to.name().toLowerCase(Locale.ROOT));
        state = to;
        reason = why;
        leaseExpires = null;
        endedAt = now;
        seconds = secondsUntil(now);
    }

    private double secondsUntil(Instant now) {
        double before = seconds == null ? 0 : seconds;
        double own = startedAt == null ? 0 : Duration.between(startedAt, now).toMillis() / 1e3;
        return before + Math.max(0, own);
    }

    private void require(boolean rule, String change) {
        if (!rule) {
            throw new IllegalTransitionException("trial " + id, state, change);
        }
    }

    boolean stopAdvised() {
        return stopAdvised;
    }

    boolean pauseAdvised() {
        return pauseAdvised;
    }

    boolean isAdvised() {
        return stopAdvised || pauseAdvised;
    }

    public long id() {
        return id;
    }

    /** Id of its study. */
    public long study() {
        return study;
    }

    /** Number within its study, from 1. */
    public int number() {
        return number;
    }

    public TrialState state() {
        return state;
    }

    public Configuration configuration() {
        return Configuration.of(configuration);
    }

    /** The current attempt, from 1; 0 before the first. */
    public int attempt() {
        return attempt;
    }

    public Optional<String> worker() {
        return Optional.ofNullable(worker);
    }

    /** Last epoch reported by the current attempt. */
    public int epoch() {
        return epoch;
    }

    public int bestEpoch() {
        return bestEpoch;
    }

    /** The objective: of the best epoch so far while it runs, of the kept weights when it ended; empty when failed. */
    public OptionalDouble value() {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Validation metrics of the best epoch. */
    public Map<String, Double> metrics() {
        return metrics;
    }

    public List<String> labels() {
        return labels;
    }

    public List<List<Integer>> confusion() {
        return confusion;
    }

    public Map<String, Object> facts() {
        return facts;
    }

    /** Its data were normalised with figures of the very voices it is judged on, so its score is no forecast for new ones. */
    public boolean transductive() {
        return Boolean.TRUE.equals(facts.get("transductive"));
    }

    /** Wall-clock time of the attempts that paused or ended the trial; empty before the first. */
    public OptionalDouble seconds() {
        return seconds == null ? OptionalDouble.empty() : OptionalDouble.of(seconds);
    }

    /** What kind of failure; empty unless failed. */
    public Optional<TrialFailure> failure() {
        return Optional.ofNullable(failure);
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public Optional<String> trace() {
        return Optional.ofNullable(trace);
    }

    public Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}

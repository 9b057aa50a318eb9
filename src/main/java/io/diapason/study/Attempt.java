package io.diapason.study;

import io.diapason.protocol.FeatureCount;
import io.diapason.protocol.Forecast;
import io.diapason.protocol.Loading;
import io.diapason.protocol.SignOfLife;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One worker's go at a trial. Kept for ever: who tried, on what machine, and how it ended. */
@Entity
public class Attempt {
    /** Trial and number of the attempt, from 1: the fence of every write. */
    @Embeddable
    record Key(@Column(name = "trial_id") long trial, int number) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String worker;

    @Enumerated(EnumType.STRING)
    private AttemptState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> environment;

    private @Nullable String reason;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "heard_at")
    private Instant heardAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private long extracted;
    private long reused;
    private @Nullable String stage;

    @Column(name = "stage_done")
    private int stageDone;

    @Column(name = "stage_total")
    private int stageTotal;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Forecast forecast;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Attempt() {}

    Attempt(Trial trial, String worker, Map<String, String> environment, Instant now) {
        this.key = new Key(trial.id(), trial.attempt());
        this.worker = worker;
        this.state = AttemptState.RUNNING;
        this.environment = environment;
        this.startedAt = now;
        this.heardAt = now;
    }

    /** The worker gave a sign of life. */
    void hear(Instant now) {
        require("heard");
        heardAt = now;
    }

    /** @return whether the sign tells something new */
    boolean tell(SignOfLife sign) {
        require("told of");
        FeatureCount counted = features();
        Optional<Loading> before = loading();
        Optional<Forecast> foretold = forecast();
        count(sign.features());
        load(sign.loading());
        forecast = sign.forecast() == null ? forecast : sign.forecast();
        return !features().equals(counted)
                || !loading().equals(before)
                || !forecast().equals(foretold);
    }

    /** Counts never fall: a message that was overtaken by a later one changes nothing. */
    void count(FeatureCount told) {
        require("counted");
        extracted = Math.max(extracted, told.extracted());
        reused = Math.max(reused, told.reused());
    }

    private void load(@Nullable Loading loading) {
        stage = loading == null ? null : loading.stage();
        stageDone = loading == null ? 0 : loading.done();
        stageTotal = loading == null ? 0 : loading.total();
    }

    void end(AttemptState to, @Nullable String why, Instant now) {
        require("ended");
        load(null);
        state = to;
        reason = why;
        endedAt = now;
    }

    private void require(String change) {
        if (state != AttemptState.RUNNING) {
            throw new IllegalTransitionException("attempt " + number() + " of trial " + key.trial(), state, change);
        }
    }

    public int number() {
        return key.number();
    }

    public String worker() {
        return worker;
    }

    public AttemptState state() {
        return state;
    }

    /** What results may depend on, as the worker told it. */
    public Map<String, String> environment() {
        return environment;
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public Instant startedAt() {
        return startedAt;
    }

    Instant heardAt() {
        return heardAt;
    }

    /** What it extracted, as far as it has told. */
    public FeatureCount features() {
        return new FeatureCount(extracted, reused);
    }

    /** How far it is in loading recordings; empty when it loads none. */
    public Optional<Loading> loading() {
        return Optional.ofNullable(stage).map(what -> new Loading(what, stageDone, stageTotal));
    }

    /** What it expected the trial to need; empty where it has told nothing. */
    public Optional<Forecast> forecast() {
        return Optional.ofNullable(forecast);
    }

    long trial() {
        return key.trial();
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}

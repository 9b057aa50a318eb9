package io.diapason.study;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What one epoch of a trial brought. Written by {@link Measurements#put}, read as this. */
@Entity
@Immutable
public class Measurement {
    /** One row per trial and epoch. */
    @Embeddable
    record Key(@Column(name = "trial_id") long trial, int epoch) implements Serializable {}

    @EmbeddedId
    private Key key;

    private int attempt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Double> metrics;

    private @Nullable Double value;
    private double seconds;

    @Column(name = "measured_at")
    private Instant measuredAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Measurement() {}

    public long trial() {
        return key.trial();
    }

    public int epoch() {
        return key.epoch();
    }

    public Map<String, Double> metrics() {
        return metrics;
    }

    /** The attempt that reported it. */
    int attempt() {
        return attempt;
    }

    /** The study's first objective; null where it was not reported. */
    @Nullable
    Double value() {
        return value;
    }

    public double seconds() {
        return seconds;
    }
}

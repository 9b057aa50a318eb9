package io.diapason.study;

import io.diapason.search.space.Configuration;
import io.diapason.search.space.SearchDefinition;
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
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something a search decided, with all that is needed to decide it again. Never changes. */
@Entity
@Immutable
public class Decision {
    /** What was decided of a trial. */
    public enum Kind {
        /** A new one begins, with this configuration. */
        BEGIN,
        /** A paused one goes on. */
        RESUME,
        /** A running one waits. */
        PAUSE,
        /** A running one is given up. */
        STOP
    }

    /** Study and number of the decision in it, from 1, in the order they were carried out. */
    @Embeddable
    record Key(@Column(name = "study_id") long study, long number) implements Serializable {}

    /**
     * What was decided and from what.
     *
     * @param position      of the last event that was known
     * @param trial         its number in the study
     * @param epoch         how many it had
     * @param mayBegin      whether a new trial could be begun
     * @param configuration of a trial that begins; empty otherwise
     */
    record Made(
            Kind kind, long position, int trial, int epoch, boolean mayBegin, Optional<Configuration> configuration) {}

    @EmbeddedId
    private Key key;

    private long position;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private int trial;
    private int epoch;

    @Column(name = "may_begin")
    private boolean mayBegin;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Map<String, Object> configuration;

    private long seed;
    private String algorithm;
    private String version;

    @Column(name = "made_at")
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Decision() {}

    /** @param version of Diapason */
    Decision(Key key, Made made, Policy policy, String version, Instant now) {
        this.key = key;
        this.position = made.position();
        this.kind = made.kind();
        this.trial = made.trial();
        this.epoch = made.epoch();
        this.mayBegin = made.mayBegin();
        this.configuration = made.configuration().map(Configuration::values).orElse(null);
        this.seed = policy.definition().seed();
        this.algorithm = algorithm(made, policy.definition());
        this.version = version;
        this.madeAt = now;
    }

    private static String algorithm(Made made, SearchDefinition definition) {
        if (made.configuration()
                .filter(definition.course().startWith()::contains)
                .isPresent()) {
            return "start_with";
        }
        return made.kind() == Kind.BEGIN
                ? definition.sampler().name()
                : definition.stopping().name();
    }

    /** Within the study, from 1. */
    public long number() {
        return key.number();
    }

    /** Of the last event that was known. */
    public long position() {
        return position;
    }

    public Kind kind() {
        return kind;
    }

    /** Its number in the study. */
    public int trial() {
        return trial;
    }

    /** How many epochs the trial had. */
    public int epoch() {
        return epoch;
    }

    boolean mayBegin() {
        return mayBegin;
    }

    /** Of a trial that begins. */
    public Optional<Configuration> configuration() {
        return Optional.ofNullable(configuration).map(Configuration::of);
    }

    public long seed() {
        return seed;
    }

    /** Sampler or stopping rule by name; {@code start_with} where the definition itself named the configuration. */
    public String algorithm() {
        return algorithm;
    }

    /** Of Diapason. */
    public String version() {
        return version;
    }

    public Instant madeAt() {
        return madeAt;
    }
}

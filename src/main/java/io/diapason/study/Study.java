package io.diapason.study;

import io.diapason.search.Seeds;
import io.diapason.search.space.Direction;
import io.diapason.search.space.SearchDefinition;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A search being carried out. Changes only by the named transitions; a change its state does not allow throws. */
@Entity
@DynamicUpdate // the definition, up to a megabyte, would be written each time
public class Study {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String name;
    private String description;

    @Enumerated(EnumType.STRING)
    private StudyState state;

    private String definition;

    @Column(name = "corpora_folder")
    private String corporaFolder;

    private boolean synthetic;

    /** Its trials are carried out by programs that ask for this study. */
    private boolean external;

    private String metric;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private int trials;
    private int epochs;

    @Column(name = "wall_clock_seconds")
    private @Nullable Long wallClockSeconds;

    @Column(name = "total_epochs")
    private @Nullable Long totalEpochs;

    /** Counted by {@link Happenings}. */
    @Column(insertable = false, updatable = false)
    private long position;

    @Column(name = "epochs_trained", insertable = false, updatable = false)
    private long epochsTrained;

    @Column(name = "epochs_spent", insertable = false, updatable = false)
    private long epochsSpent;

    private long seed;
    private @Nullable BigInteger configurations;
    private boolean exhausted;
    private @Nullable String message;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "searched_at")
    private @Nullable Instant searchedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Study() {}

    /**
     * @param corporaFolder where the recordings lie on the service's machine; empty when none are needed
     * @param synthetic     every recording is generated
     */
    Study(SearchDefinition definition, String corporaFolder, boolean synthetic, Instant now) {
        this.name = definition.name();
        this.description = definition.description();
        this.state = StudyState.RUNNING;
        this.definition = definition.source();
        this.corporaFolder = corporaFolder;
        this.synthetic = synthetic;
        this.external = definition.isExternal();
        this.metric = definition.objective().metric();
        this.direction = definition.objective().direction();
        this.trials = definition.budget().trials();
        this.epochs = definition.budget().epochs();
        OptionalLong total = definition.budget().totalEpochs();
        this.totalEpochs = total.isPresent() ? total.getAsLong() : null;
        this.wallClockSeconds =
                definition.budget().wallClock().map(Duration::toSeconds).orElse(null);
        this.seed = definition.seed();
        this.configurations = definition.space().cardinality().orElse(null);
        this.createdAt = now;
    }

    /** The first trial is handed out. */
    void begin(Instant now) {
        if (startedAt == null) {
            startedAt = now;
        }
    }

    void pause() {
        require(state == StudyState.RUNNING, "paused");
        state = StudyState.PAUSED;
    }

    void resume() {
        require(state == StudyState.PAUSED, "resumed");
        state = StudyState.RUNNING;
    }

    void stop(Instant now) {
        end(StudyState.STOPPED, "stopped", null, now);
    }

    void complete(@Nullable String why, Instant now) {
        end(StudyState.COMPLETED, "completed", why, now);
    }

    void fail(String why, Instant now) {
        end(StudyState.FAILED, "failed", why, now);
    }

    /** The sampler has nothing further to offer. */
    void exhaust() {
        require(state == StudyState.RUNNING, "exhausted");
        exhausted = true;
    }

    /** The search is over; its best are trained again. */
    void confirm(Instant now) {
        require(!state.ended() && searchedAt == null, "confirmed");
        searchedAt = now;
    }

    private void end(StudyState to, String change, @Nullable String why, Instant now) {
        require(!state.ended(), change);
        state = to;
        message = why;
        endedAt = now;
    }

    private void require(boolean rule, String change) {
        if (!rule) {
            throw new IllegalTransitionException("study " + name, state, change);
        }
    }

    /** The wall-clock budget, counted from the first trial (pauses included), is used up. */
    boolean outOfTime(Instant now) {
        return startedAt != null && wallClockSeconds != null && now.isAfter(startedAt.plusSeconds(wallClockSeconds));
    }

    /** All trials together have trained the epochs of the budget. */
    boolean isSpent() {
        return totalEpochs != null && epochsTrained >= totalEpochs;
    }

    /** Of its last event, as it was when the study was read. */
    long position() {
        return position;
    }

    /** The search is over and its best are, or were, trained again: no further trial of the search begins. */
    public boolean searched() {
        return searchedAt != null;
    }

    boolean exhausted() {
        return exhausted;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    public StudyState state() {
        return state;
    }

    /** The definition as it was submitted, word for word. */
    public String definition() {
        return definition;
    }

    public String corporaFolder() {
        return corporaFolder;
    }

    public boolean synthetic() {
        return synthetic;
    }

    /** Its trials are carried out by programs that ask for this study by name, not by Diapason's workers. */
    public boolean external() {
        return external;
    }

    public String metric() {
        return metric;
    }

    public Direction direction() {
        return direction;
    }

    /** Budget: trials to make. */
    public int trials() {
        return trials;
    }

    /** Budget: epochs a trial may take. */
    public int epochs() {
        return epochs;
    }

    /** Budget: epochs that all trials together may train; empty where only trials are counted. */
    public Optional<Long> totalEpochs() {
        return Optional.ofNullable(totalEpochs);
    }

    /** Epochs trained, those that a lost worker trained and another one again included. */
    public long epochsSpent() {
        return epochsSpent;
    }

    public Optional<Long> wallClockSeconds() {
        return Optional.ofNullable(wallClockSeconds);
    }

    public long seed() {
        return seed;
    }

    /** The seed of one of its trials: of weights, shuffling and all else it draws. */
    public long seedOf(Trial trial) {
        return Seeds.seed(seed, trial.number());
    }

    /** Distinct configurations of the space; empty where infinite. */
    public Optional<BigInteger> configurations() {
        return Optional.ofNullable(configurations);
    }

    /** Why the study ended as it did, where that needs saying. */
    public Optional<String> message() {
        return Optional.ofNullable(message);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}

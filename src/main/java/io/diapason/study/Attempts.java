package io.diapason.study;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All SQL about attempts. */
@ApplicationScoped
public final class Attempts implements PanacheRepositoryBase<Attempt, Attempt.Key> {

    /** The attempts of a trial, first to last. */
    public List<Attempt> of(long trial) {
        return list("key.trial = ?1 order by key.number", trial);
    }

    Attempt current(Trial trial) {
        return findByIdOptional(new Attempt.Key(trial.id(), trial.attempt())).orElseThrow();
    }

    /** Closes the current attempt of a trial. */
    void end(Trial trial, AttemptState state, @Nullable String reason, Instant now) {
        current(trial).end(state, reason, now);
    }

    /** This attempt ended in this state: a repeated message about it changes nothing. */
    boolean endedAs(long trial, int number, AttemptState state) {
        return findByIdOptional(new Attempt.Key(trial, number))
                .filter(attempt -> attempt.state() == state)
                .isPresent();
    }
}

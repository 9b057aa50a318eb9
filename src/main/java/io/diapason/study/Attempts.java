package io.diapason.study;

import io.diapason.protocol.FeatureCount;
import io.diapason.protocol.Loading;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All SQL about attempts. */
@ApplicationScoped
public final class Attempts implements PanacheRepositoryBase<Attempt, Attempt.Key> {

    /** The attempts of a trial, first to last. */
    public List<Attempt> of(long trial) {
        return list("key.trial = ?1 order by key.number", trial);
    }

    /** What all attempts at trials of the study extracted together, lost ones too. */
    public FeatureCount features(long study) {
        return getEntityManager()
                .createQuery(
                        """
                        select new io.diapason.protocol.FeatureCount(
                            coalesce(sum(a.extracted), 0L), coalesce(sum(a.reused), 0L))
                        from Trial t join Attempt a on a.key.trial = t.id where t.study = :study""",
                        FeatureCount.class)
                .setParameter("study", study)
                .getSingleResult();
    }

    /** How far the trials of the study are that are loading their recordings, by the trial's id. */
    public Map<Long, Loading> loading(long study) {
        return find(
                        """
                        stage is not null and state = ?2
                        and key.trial in (select t.id from Trial t where t.study = ?1 and t.state = ?3)""",
                        study, AttemptState.RUNNING, TrialState.RUNNING)
                .stream()
                .collect(Collectors.toMap(Attempt::trial, attempt -> attempt.loading().orElseThrow()));
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

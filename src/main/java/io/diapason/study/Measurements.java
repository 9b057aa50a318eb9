package io.diapason.study;

import io.diapason.protocol.EpochReport;
import io.diapason.search.space.Direction;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;

/** All SQL about measurements. */
@ApplicationScoped
public final class Measurements implements PanacheRepositoryBase<Measurement, Measurement.Key> {

    /** The epochs of a trial, first to last; each by the last attempt that reported it. */
    public List<Measurement> of(long trial) {
        return list("key.trial = ?1 order by key.epoch", trial);
    }

    /** The epochs of all trials of a study, by trial and epoch. */
    public List<Measurement> ofStudy(long study) {
        return list("key.trial in (select t.id from Trial t where t.study = ?1) order by key.trial, key.epoch", study);
    }

    /** Writes one epoch; the caller holds the trial, so the attempt is the current one. A repeated report replaces the first. */
    void put(Trial trial, EpochReport report, OptionalDouble value, Instant now) {
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into measurement (trial_id, epoch, attempt, metrics, value, seconds, measured_at)
                        values (:trial, :epoch, :attempt, cast(:metrics as jsonb), :value, :seconds, :now)
                        on conflict (trial_id, epoch) do update set attempt = excluded.attempt,
                            metrics = excluded.metrics, value = excluded.value,
                            seconds = excluded.seconds, measured_at = excluded.measured_at""")
                .setParameter("trial", trial.id())
                .setParameter("epoch", report.epoch())
                .setParameter("attempt", trial.attempt())
                .setParameter("metrics", Json.text(report.metrics()))
                .unwrap(NativeQuery.class)
                .setParameter("value", value.isPresent() ? value.getAsDouble() : null, StandardBasicTypes.DOUBLE)
                .setParameter("seconds", report.seconds())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** What an epoch brought, as far as it was reported. */
    Optional<Measurement> of(Trial trial, int epoch) {
        Optional<Measurement> found = findByIdOptional(new Measurement.Key(trial.id(), epoch));
        found.ifPresent(getEntityManager()::detach); // it may be replaced behind Hibernate's back
        return found;
    }

    /** The best epoch by the first objective, the earliest of several. */
    Optional<Measurement> best(Trial trial, Direction direction) {
        String better = direction == Direction.MAXIMIZE ? "desc" : "asc";
        return find("key.trial = ?1 and value is not null order by value " + better + ", key.epoch", trial.id())
                .firstResultOptional();
    }

    /**
     * Where the current attempt trained from an earlier epoch than others had reached, and then fewer: forgets what is beyond.
     *
     * @return the last epoch that is left
     */
    int forgetBeyond(Trial trial) {
        Integer last = getEntityManager()
                .createQuery(
                        "select max(m.key.epoch) from Measurement m where m.key.trial = :trial and m.attempt = :attempt",
                        Integer.class)
                .setParameter("trial", trial.id())
                .setParameter("attempt", trial.attempt())
                .getSingleResult();
        if (last == null || last >= trial.epoch()) {
            return trial.epoch();
        }
        delete("key.trial = ?1 and key.epoch > ?2", trial.id(), last);
        return last;
    }

    /** How fast the study goes, at this time. */
    public Pace pace(Study study, Instant now) {
        Object[] sums = getEntityManager()
                .createQuery(
                        """
                        select coalesce(sum(case when t.confirms is null then t.epoch else 0 end), 0),
                            avg(case when t.state in :finished then t.seconds end)
                        from Trial t where t.study = :study""",
                        Object[].class)
                .setParameter("study", study.id())
                .setParameter("finished", List.of(TrialState.COMPLETED, TrialState.STOPPED))
                .getSingleResult();
        double span = study.startedAt()
                .map(start -> (now.toEpochMilli() - start.toEpochMilli()) / 1e3)
                .orElse(0.0);
        double rate = span <= 0 ? 0 : recent(study.id(), now) / Math.max(1, Math.min(60, span));
        OptionalDouble mean =
                sums[1] == null ? OptionalDouble.empty() : OptionalDouble.of(((Number) sums[1]).doubleValue());
        return new Pace(((Number) sums[0]).longValue(), rate, mean);
    }

    private long recent(long study, Instant now) {
        return getEntityManager()
                .createQuery(
                        """
                        select count(*) from Trial t join Measurement m on m.key.trial = t.id
                        where t.study = :study and (t.endedAt is null or t.endedAt > :from) and m.measuredAt > :from""",
                        Long.class)
                .setParameter("study", study)
                .setParameter("from", now.minusSeconds(60))
                .getSingleResult();
    }
}

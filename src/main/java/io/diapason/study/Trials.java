package io.diapason.study;

import io.diapason.search.space.Direction;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SQL about trials: locking, counting, ranking. Lists for people are in {@link TrialList}. */
@ApplicationScoped
public final class Trials implements PanacheRepository<Trial> {
    private static final String SKIP_LOCKED_HINT = "jakarta.persistence.lock.timeout";
    private static final int SKIP_LOCKED = -2;

    /** @throws UnknownException where there is none */
    public Trial get(long id) {
        return findByIdOptional(id).orElseThrow(() -> UnknownException.trial(id));
    }

    /** The trial of this number within the study. */
    Optional<Trial> numbered(long study, int number) {
        return find("study = ?1 and number = ?2", study, number).firstResultOptional();
    }

    /** Id of the trial's study. @throws UnknownException where there is no such trial */
    long studyOf(long id) {
        return getEntityManager()
                .createQuery("select t.study from Trial t where t.id = :id", Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> UnknownException.trial(id));
    }

    /** The trial, locked, if this attempt is its current and running one: the fence of every worker's write. */
    Optional<Trial> lockRunning(long id, int attempt) {
        return find("id = ?1 and attempt = ?2 and state = ?3", id, attempt, TrialState.RUNNING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The first waiting trial nobody else is just taking, locked. */
    Optional<Trial> lockWaiting(long study) {
        return find("study = ?1 and state = ?2 order by number", study, TrialState.WAITING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SKIP_LOCKED_HINT, SKIP_LOCKED)
                .firstResultOptional();
    }

    /** Running trials whose lease is over; those just being written to are left out, for their worker lives. */
    List<Trial> lockExpired(long study, Instant now) {
        return find("study = ?1 and state = ?2 and leaseExpires < ?3 order by id", study, TrialState.RUNNING, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SKIP_LOCKED_HINT, SKIP_LOCKED)
                .list();
    }

    /** All trials of a study that have not ended, locked. */
    List<Trial> lockOpen(long study) {
        List<TrialState> open = List.of(TrialState.WAITING, TrialState.RUNNING, TrialState.PAUSED);
        return find("study = ?1 and state in ?2 order by id", study, open)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Nobody could renew a lease while no service listened: after a start each running trial has a whole one again. */
    void renewLeases(Duration lease, Instant now) {
        Instant until = now.plus(lease);
        update("leaseExpires = ?1 where state = ?2 and leaseExpires < ?1", until, TrialState.RUNNING);
    }

    /** Every trial of the study in the order of ending, those that have not ended last. */
    List<HistoryRow> history(long study) {
        return getEntityManager()
                .createQuery(
                        """
                        select new io.diapason.study.HistoryRow(
                            t.number, t.configuration, t.state, t.failure, t.value, t.epoch)
                        from Trial t where t.study = :study order by t.endedAt nulls last, t.number""",
                        HistoryRow.class)
                .setParameter("study", study)
                .getResultList();
    }

    /** Where the trials of the study are. */
    public Accounting accounting(Study study) {
        Map<TrialState, Integer> counts = new EnumMap<>(TrialState.class);
        Map<TrialFailure, Integer> failures = new EnumMap<>(TrialFailure.class);
        getEntityManager()
                .createQuery(
                        "select t.state, t.failure, count(*) from Trial t where t.study = :study group by t.state, t.failure",
                        Object[].class)
                .setParameter("study", study.id())
                .getResultList()
                .forEach(row -> {
                    int trials = ((Number) row[2]).intValue();
                    if (row[1] == null) {
                        counts.put((TrialState) row[0], trials);
                    } else {
                        failures.put((TrialFailure) row[1], trials);
                    }
                });
        return new Accounting(
                study.trials(),
                counts.getOrDefault(TrialState.WAITING, 0) + counts.getOrDefault(TrialState.PAUSED, 0),
                counts.getOrDefault(TrialState.RUNNING, 0),
                counts.getOrDefault(TrialState.COMPLETED, 0),
                counts.getOrDefault(TrialState.STOPPED, 0),
                failures,
                counts.getOrDefault(TrialState.CANCELLED, 0));
    }

    /** Reason of the first failed trial. */
    Optional<String> firstFailure(long study) {
        return find("study = ?1 and state = ?2 order by number", study, TrialState.FAILED)
                .firstResultOptional()
                .flatMap(Trial::reason);
    }

    /** The first one the stopping rule gave up: it tells of the data before any other has completed. */
    public Optional<Trial> firstStopped(long study) {
        return find("study = ?1 and state = ?2 order by number", study, TrialState.STOPPED)
                .firstResultOptional();
    }

    /** Completed trials, best first: by the objective, then the cheaper, then the earlier one. */
    public List<Trial> ranking(Study study, int limit) {
        return find("study = ?1 and state = ?2 order by " + ranked(study.direction()), study.id(), TrialState.COMPLETED)
                .page(0, limit)
                .list();
    }

    /** Rank, from 1, of each completed trial by its id. */
    public Map<Long, Integer> ranks(Study study) {
        Map<Long, Integer> ranks = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select t.id from Trial t where t.study = :study and t.state = :completed order by "
                                + ranked(study.direction()),
                        Long.class)
                .setParameter("study", study.id())
                .setParameter("completed", TrialState.COMPLETED)
                .getResultList()
                .forEach(id -> ranks.put(id, ranks.size() + 1));
        return ranks;
    }

    private static String ranked(Direction direction) {
        return (direction == Direction.MAXIMIZE ? "value desc" : "value asc") + ", seconds asc, number asc";
    }

    /** All trials, by number. */
    public List<Trial> inOrder(long study) {
        return list("study = ?1 order by number", study);
    }

    /** Completed trials in the order of ending. */
    public List<Trial> completedInOrder(long study) {
        return list("study = ?1 and state = ?2 order by endedAt, number", study, TrialState.COMPLETED);
    }
}

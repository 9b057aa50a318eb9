package io.diapason.study;

import io.diapason.search.space.Configuration;
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
        return find("study = ?1 and state = WAITING order by number", study)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SKIP_LOCKED_HINT, SKIP_LOCKED)
                .firstResultOptional();
    }

    /** The paused trial of this number, locked. */
    Optional<Trial> lockPaused(long study, int number) {
        return find("study = ?1 and number = ?2 and state = PAUSED", study, number)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Running trials whose lease is over; those just being written to are left out, for their worker lives. */
    List<Trial> lockExpired(long study, Instant now) {
        return find("study = ?1 and state = RUNNING and leaseExpires < ?2 order by id", study, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SKIP_LOCKED_HINT, SKIP_LOCKED)
                .list();
    }

    /** All trials of a study that have not ended, locked. */
    List<Trial> lockOpen(long study) {
        return find("study = ?1 and state in (WAITING, RUNNING, PAUSED) order by id", study)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Nobody could renew a lease while no service listened: after a start each running trial has a whole one again. */
    void renewLeases(Duration lease, Instant now) {
        Instant until = now.plus(lease);
        update("leaseExpires = ?1 where state = ?2 and leaseExpires < ?1", until, TrialState.RUNNING);
    }

    /** Configurations of trials by number, from this one on. */
    Map<Integer, Configuration> configurations(long study, int from) {
        Map<Integer, Configuration> configurations = new HashMap<>();
        find("study = ?1 and number >= ?2", study, from)
                .project(Begun.class)
                .list()
                .forEach(begun -> configurations.put(begun.number(), Configuration.of(begun.configuration())));
        return configurations;
    }

    /** What is read of a trial that is none of a worker's business. */
    record Begun(int number, Map<String, Object> configuration) {}

    /** Those of the trials that have ended. */
    public List<Long> ended(List<Long> ids) {
        return getEntityManager()
                .createQuery("select t.id from Trial t where t.id in :ids and t.endedAt is not null", Long.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Number of the last trial; 0 before the first. */
    int lastNumber(long study) {
        Integer last = getEntityManager()
                .createQuery("select max(t.number) from Trial t where t.study = :study", Integer.class)
                .setParameter("study", study)
                .getSingleResult();
        return last == null ? 0 : last;
    }

    /** A trial of the study has this configuration. */
    boolean isTaken(long study, Configuration configuration) {
        return count("study = ?1 and configurationHash = ?2", study, configuration.hash()) > 0;
    }

    /** Trials that have not ended. */
    record Open(int waiting, int running, int paused) {}

    /** Cheap however many trials have ended. */
    Open open(long study) {
        Map<TrialState, Integer> counts = new EnumMap<>(TrialState.class);
        getEntityManager()
                .createQuery(
                        """
                        select t.state, count(*) from Trial t
                        where t.study = :study and t.state in (WAITING, RUNNING, PAUSED) group by t.state""",
                        Object[].class)
                .setParameter("study", study)
                .getResultList()
                .forEach(row -> counts.put((TrialState) row[0], ((Number) row[1]).intValue()));
        return new Open(
                counts.getOrDefault(TrialState.WAITING, 0),
                counts.getOrDefault(TrialState.RUNNING, 0),
                counts.getOrDefault(TrialState.PAUSED, 0));
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
                counts.getOrDefault(TrialState.WAITING, 0),
                counts.getOrDefault(TrialState.RUNNING, 0),
                counts.getOrDefault(TrialState.PAUSED, 0),
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

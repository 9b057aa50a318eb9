package io.diapason.search;

import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * Decides how far trials are trained. Holds no state: the same history gives the same decisions in any process. Implementations are
 * thread-safe.
 */
@FunctionalInterface
public interface StoppingRule {
    /**
     * What becomes of a trial that has just trained an epoch which is not its last.
     *
     * @param trial   its curve so far, at least one epoch; RUNNING
     * @param history with the trial in it
     */
    Ruling judge(Observation trial, History history, Goal goal);

    /**
     * Whether a paused trial goes on now that a worker is free. Asked before a sampler is; what stays paused when nothing is left to
     * begin and nothing runs is stopped.
     *
     * @param mayBegin whether a new configuration could be begun instead
     * @param random   where all chance comes from
     * @return number of a PAUSED trial; empty to begin a new configuration, or to wait where none may be begun
     */
    default OptionalInt resume(History history, Goal goal, boolean mayBegin, RandomGenerator random) {
        return OptionalInt.empty();
    }
}

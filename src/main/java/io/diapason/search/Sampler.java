package io.diapason.search;

import io.diapason.search.space.Configuration;
import io.diapason.search.space.SearchSpace;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Decides what to try next. Holds no state: the same history and generator give the same answer in any process, so any
 * number of workers and any restart decide alike. Implementations are thread-safe.
 */
@FunctionalInterface
public interface Sampler {
    /**
     * What to try next.
     *
     * @param random where all chance comes from; its caller derives it from the study's seed and the trial's number
     *     ({@link Seeds})
     * @return a valid configuration that the history does not have, finished or running; empty where the space is
     *     exhausted (or its constraints leave so little that no valid configuration was found in 100,000 draws)
     */
    Optional<Configuration> suggest(SearchSpace space, Goal goal, History history, RandomGenerator random);
}

package io.diapason.search.samplers;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Sampler;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.SearchSpace;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Random search: each parameter drawn by its own distribution (Arbiter's {@code RandomSearchGenerator}). Bergstra and
 * Bengio, Random Search for Hyper-Parameter Optimization (JMLR 2012). We differ in never drawing a configuration twice.
 */
final class Random implements Sampler {
    @Override
    public Optional<Configuration> suggest(SearchSpace space, Goal goal, History history, RandomGenerator random) {
        return new Untried(space, history).any(random);
    }
}

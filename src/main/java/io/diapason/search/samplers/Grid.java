package io.diapason.search.samplers;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Sampler;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.SearchSpace;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Grid search: every combination once (Arbiter's {@code GridSearchCandidateGenerator}), in order or in random order.
 * The grid is walked from its beginning on each call, past what the history has: 6,561 points take a tenth of a second.
 *
 * <p>A grid of more than 200,000 points, which no search of this kind finishes, is not walked: its points are drawn at
 * random.
 *
 * @param randomOrder draw the order anew from each trial's generator instead of counting up
 * @param points      values of a range that has no step, or more than 1,000 values; at least 2, both ends included
 */
record Grid(boolean randomOrder, int points) implements Sampler {
    private static final int MOST_VALUES = 1_000;

    @Override
    public Optional<Configuration> suggest(SearchSpace space, Goal goal, History history, RandomGenerator random) {
        SearchSpace grid = space.discretised(points, MOST_VALUES);
        Untried untried = new Untried(grid, history);
        if (!Walk.isShort(grid)) {
            return untried.any(random);
        }
        Walk walk = randomOrder ? Walk.shuffled(grid, random.nextLong()) : Walk.of(grid);
        return untried.first(walk, Integer.MAX_VALUE);
    }
}

package io.diapason.search.samplers;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Sampler;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.SearchSpace;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A grid that may be left at any time: every point once, those first that fill the space, then those that promise most. It finds what
 * Bayesian optimisation finds in the beginning, and ends as the full factorial.
 *
 * <p>The points are those of {@link Grid} with the same {@code points}; what chooses among them is {@link Gp}, for which the space just
 * happens to be finite: of up to 2,000 points that are left each is rated, of more than that 2,000 at random and those around the best.
 *
 * <p>A grid of more than 200,000 points, which no search completes, is covered in part: points are drawn at random, and as
 * nothing is gained by leaving gaps then, ranges without a step get 65 values.
 *
 * @param startup trials begun before the model is asked, at least 1
 * @param points  values of a range that has no step, or more than 1,000 values; at least 2, both ends included
 */
record AnytimeGrid(int startup, int points) implements Sampler {
    private static final int MOST_VALUES = 1_000;
    private static final int FINE = 65;

    @Override
    public Optional<Configuration> suggest(SearchSpace space, Goal goal, History history, RandomGenerator random) {
        SearchSpace grid = space.discretised(points, MOST_VALUES);
        SearchSpace chosen = Walk.isShort(grid) ? grid : space.discretised(Math.max(points, FINE), MOST_VALUES);
        return new Gp(startup).suggest(chosen, goal, history, random);
    }
}

package io.diapason.search.samplers;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Sampler;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.SearchSpace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Bayesian optimisation: a Gaussian process of what is known ({@link Surrogate}), and the configuration with the largest expected
 * improvement ({@link ExpectedImprovement}). Source: Ament et al., Unexpected Improvements to Expected Improvement (2023); the process
 * itself: Rasmussen and Williams (2006). Trials that are running count as if they turned out as expected.
 *
 * <p>The first trials fill the space ({@link Spread}). Then candidates are drawn: 800 from all over the space, 40 around each of the five
 * best trials; around the five most promising ones 20 each are added, six times with half the distance (a search without gradients,
 * as parameters may be lists). Of a finite space of up to 200,000 points all that are left are candidates, 2,000 random ones where they
 * are more; there the last point is found as surely as the first.
 *
 * <p>Several objectives are one merit first ({@link io.diapason.search.Merits}).
 *
 * @param startup trials begun before the model is asked, at least 1
 */
record Gp(int startup) implements Sampler {
    private static final int CANDIDATES = 800;
    private static final int CENTRES = 5;
    private static final int AROUND_BEST = 40;
    private static final int AROUND_PROMISING = 20;
    private static final int ROUNDS = 6;
    private static final double WIDTH = 0.1;
    private static final int SPREAD = 200;

    @Override
    public Optional<Configuration> suggest(SearchSpace space, Goal goal, History history, RandomGenerator random) {
        Untried untried = new Untried(space, history);
        Draws draws = new Draws(space, history.tried(), untried, random);
        boolean finite = Walk.isShort(space);
        List<Configuration> candidates = finite ? draws.left() : draws.anywhere(CANDIDATES);
        if (candidates.isEmpty()) {
            return untried.any(random);
        }
        Outcomes outcomes = Outcomes.of(history, goal);
        if (history.trials().size() < startup || outcomes.size() < 2) {
            List<Configuration> some = candidates.subList(0, Math.min(SPREAD, candidates.size()));
            return Optional.of(new Spread(space, history.tried()).best(some));
        }
        List<Configuration> open =
                history.open().stream().map(Observation::configuration).toList();
        Surrogate surrogate = new Surrogate(space, outcomes, open);
        boolean all = finite && candidates.size() < Draws.MOST_LEFT;
        return Optional.of(
                all ? rated(surrogate, candidates).get(0).configuration : best(surrogate, draws, candidates));
    }

    private static Configuration best(Surrogate surrogate, Draws draws, List<Configuration> candidates) {
        List<Configuration> all = new ArrayList<>(candidates);
        surrogate.best(CENTRES).forEach(centre -> all.addAll(draws.near(centre, WIDTH, AROUND_BEST)));
        List<Rated> tops = rated(surrogate, all);
        double width = WIDTH;
        for (int round = 0; round < ROUNDS; round++, width /= 2) {
            List<Configuration> next = new ArrayList<>();
            for (Rated top : tops) {
                next.add(top.configuration);
                next.addAll(draws.near(top.configuration, width, AROUND_PROMISING));
            }
            tops = rated(surrogate, next);
        }
        return tops.get(0).configuration;
    }

    private record Rated(Configuration configuration, double improvement) {}

    /** The most promising ones, best first. */
    private static List<Rated> rated(Surrogate surrogate, List<Configuration> candidates) {
        double[] improvements = surrogate.improvements(candidates);
        return IntStream.range(0, improvements.length)
                .mapToObj(i -> new Rated(candidates.get(i), improvements[i]))
                .sorted(Comparator.comparingDouble(Rated::improvement).reversed())
                .limit(CENTRES)
                .toList();
    }
}

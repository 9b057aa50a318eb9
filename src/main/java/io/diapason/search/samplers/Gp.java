package io.diapason.search.samplers;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Sampler;
import io.diapason.search.Status;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.SearchSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Bayesian optimisation with a Gaussian process.
 */
record Gp(int startup) implements Sampler {
    private static final int CANDIDATES = 800;
    private static final int CENTRES = 5;
    private static final int NEIGHBOURS = 40;
    private static final int SPREAD = 200;

    @Override
    public Optional<Configuration> suggest(SearchSpace space, Goal goal, History history, RandomGenerator random) {
        Untried untried = new Untried(space, history);
        List<Configuration> tried = history.tried();
        Draws draws = new Draws(space, tried, untried, random);
        boolean guided = tried.size() >= startup && Outcomes.of(history, goal).size() > 1;
        boolean finite = Walk.isShort(space);
        List<Configuration> candidates = finite ? draws.left() : draws.anywhere(guided ? CANDIDATES : SPREAD);
        if (candidates.isEmpty()) {
            return untried.any(random);
        }
        if (!guided) {
            return Optional.of(new Spread(space, tried).best(candidates.subList(0, Math.min(SPREAD, candidates.size()))));
        }
        Surrogate surrogate = new Surrogate(space, goal, history);
        if (finite && candidates.size() < Draws.MOST_LEFT) {
            return Optional.of(top(surrogate, candidates).get(0).configuration);
        }
        List<Configuration> all = new ArrayList<>(candidates);
        for (Configuration centre : surrogate.best(CENTRES)) {
            all.addAll(draws.near(centre, 0.1, NEIGHBOURS));
        }
        return Optional.of(refined(surrogate, draws, all));
    }

    private static Configuration refined(Surrogate surrogate, Draws draws, List<Configuration> candidates) {
        List<Scored> tops = top(surrogate, candidates);
        double width = 0.1;
        for (int round = 0; round < 6; round++, width /= 2) {
            List<Configuration> next = new ArrayList<>();
            for (Scored top : tops) {
                next.addAll(draws.near(top.configuration, width, 20));
            }
            List<Scored> merged = new ArrayList<>(tops);
            merged.addAll(top(surrogate, next));
            merged.sort((a, b) -> Double.compare(b.score, a.score));
            tops = merged.subList(0, Math.min(CENTRES, merged.size()));
        }
        return tops.get(0).configuration;
    }

    private record Scored(Configuration configuration, double score) {}

    private static List<Scored> top(Surrogate surrogate, List<Configuration> candidates) {
        double[] scores = surrogate.improvements(candidates);
        List<Scored> all = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            all.add(new Scored(candidates.get(i), scores[i]));
        }
        all.sort((a, b) -> Double.compare(b.score, a.score));
        return all.subList(0, Math.min(CENTRES, all.size()));
    }
}

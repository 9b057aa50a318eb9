package io.diapason.search.samplers;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Sampler;
import io.diapason.search.Standing;
import io.diapason.search.Status;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.SearchSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The tree-structured Parzen estimator: of some candidates drawn from the density of good trials, the one where good ones are most
 * likely against the others, {@code argmax l(x) / g(x)}. Bergstra et al., Algorithms for Hyper-Parameter Optimization (NeurIPS 2011);
 * multivariate as in Falkner et al., BOHB (ICML 2018); components chosen after Watanabe, Tree-Structured Parzen Estimator:
 * Understanding Its Algorithm Components (arXiv:2304.11127). The densities: {@link Parzen}.
 *
 * <p>Good is the first share of the trials that have a value, in the order of {@link Standing}: one at least, 25 at most, weighing
 * {@code log(good + 1) - log(rank)} as in CMA-ES. Bad are the others; infeasible ones; and those without a value yet, so that the
 * workers of one moment keep out of each other's way (the constant liar). Failed ones tell nothing. Where there are more than 1,000 bad
 * ones with a result, 1,000 of them evenly spaced over their order stand for all.
 *
 * <p>The first trials are {@link Sobol} points. A candidate is never what was tried; where none is left, a random configuration.
 *
 * @param startup    trials that must have a value, at least 1
 * @param gamma      share of good ones, in (0, 1)
 * @param candidates distinct candidates to choose from, at least 1; fewer where 20 times as many draws do not bring them
 */
record Tpe(int startup, double gamma, int candidates) implements Sampler {
    private static final int MOST_GOOD = 25;
    private static final int MOST_BAD = 1_000;
    private static final int DRAWS = 20;

    @Override
    public Optional<Configuration> suggest(SearchSpace space, Goal goal, History history, RandomGenerator random) {
        List<Observation> ranked = Standing.ranked(history, goal);
        if (ranked.size() < startup || space.dimensions() == 0) {
            return new Sobol().suggest(space, goal, history, random);
        }
        Untried untried = new Untried(space, history);
        List<Axis> axes = Axis.of(space);
        int good = (int) Math.max(1, Math.min(MOST_GOOD, Math.ceil(gamma * ranked.size())));
        Parzen likely = density(axes, ranked.subList(0, good), rank -> Math.log(good + 1.0) - Math.log(rank));
        Parzen unlikely = density(axes, bad(ranked.subList(good, ranked.size()), history), rank -> 1);
        Optional<Configuration> best = Optional.empty();
        double highest = Double.NEGATIVE_INFINITY;
        for (Configuration candidate : draw(candidate(space, axes, likely, random), untried)) {
            double[] point = Axis.positions(axes, candidate);
            double ratio = likely.logDensity(point) - unlikely.logDensity(point);
            if (ratio > highest) {
                highest = ratio;
                best = Optional.of(candidate);
            }
        }
        return best.or(() -> untried.any(random));
    }

    private static Parzen density(List<Axis> axes, List<Observation> trials, IntToDoubleFunction weight) {
        double[] weights =
                IntStream.rangeClosed(1, trials.size()).mapToDouble(weight).toArray();
        double mean = Arrays.stream(weights).average().orElse(1);
        return new Parzen(
                axes,
                trials.stream()
                        .map(trial -> Axis.positions(axes, trial.configuration()))
                        .toList(),
                Arrays.stream(weights).map(w -> w / mean).toArray());
    }

    private static List<Observation> bad(List<Observation> worse, History history) {
        List<Observation> known = new ArrayList<>(worse);
        List<Observation> awaited = new ArrayList<>();
        for (Observation trial : history.trials()) {
            if (trial.value().isEmpty() && trial.status() != Status.FAILED) {
                (trial.status().ended() ? known : awaited).add(trial);
            }
        }
        int count = Math.min(MOST_BAD, known.size());
        List<Observation> bad = new ArrayList<>(awaited);
        for (long i = 0; i < count; i++) {
            bad.add(known.get((int) (i * known.size() / count)));
        }
        return bad;
    }

    private static Supplier<Configuration> candidate(
            SearchSpace space, List<Axis> axes, Parzen likely, RandomGenerator random) {
        return () -> {
            double[] unit = likely.draw(random);
            for (int axis = 0; axis < unit.length; axis++) {
                unit[axis] = axes.get(axis).unit(unit[axis]);
            }
            return space.decode(unit);
        };
    }

    private Set<Configuration> draw(Supplier<Configuration> source, Untried untried) {
        Set<Configuration> drawn = new LinkedHashSet<>();
        for (int draw = 0; draw < DRAWS * candidates && drawn.size() < candidates; draw++) {
            Configuration candidate = source.get();
            if (untried.isOpen(candidate)) {
                drawn.add(candidate);
            }
        }
        return drawn;
    }
}

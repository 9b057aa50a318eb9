package io.diapason.search.samplers;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Pareto;
import io.diapason.search.Sampler;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Fixed;
import io.diapason.search.space.Parameter;
import io.diapason.search.space.SearchSpace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * NSGA-II: a population of the best trials so far, by fronts of constrained domination ({@link Pareto}) and then by room within a front;
 * each new trial is the child of two that won a tournament of two. Source: Deb et al., A Fast and Elitist Multiobjective Genetic
 * Algorithm: NSGA-II (IEEE TEC 6, 2002). With one objective it is an elitist genetic search.
 *
 * <p>Coordinates with an order (ranges, choices of numbers) are crossed by simulated binary crossover and mutated by a polynomial, both
 * with index 20 (Deb and Agrawal 1995; Deb and Goyal 1996), any other is taken from either parent and mutated by drawing it anew. Nine
 * children in ten are crossed, else they are mutated copies; one coordinate in {@code n} is mutated. A coordinate a parent does not have,
 * its parameter being inactive, is drawn anew.
 *
 * <p>We differ in having no generations: the population is chosen anew from all trials that have ended, so none is lost, workers
 * need not wait for each other, and no state is kept. The first {@code population} trials are drawn at random, and so is one where 500
 * children bring nothing new. Trials without values are no parents.
 *
 * @param population trials that may be parents, at least 4
 */
record Nsga2(int population) implements Sampler {
    private static final int CHILDREN = 500;
    private static final double CROSSED = 0.9;

    @Override
    public Optional<Configuration> suggest(SearchSpace space, Goal goal, History history, RandomGenerator random) {
        Untried untried = new Untried(space, history);
        List<Configuration> parents = parents(space, goal, history);
        if (history.trials().size() < population || parents.size() < 2 || space.dimensions() == 0) {
            return untried.any(random);
        }
        for (int i = 0; i < CHILDREN; i++) {
            Configuration child = child(space, winner(parents, random), winner(parents, random), random);
            if (untried.isOpen(child)) {
                return Optional.of(child);
            }
        }
        return untried.any(random);
    }

    /** Best first. */
    private List<Configuration> parents(SearchSpace space, Goal goal, History history) {
        List<Observation> able = history.finished().stream()
                .filter(trial -> space.isValid(trial.configuration()))
                .toList();
        List<Configuration> parents = new ArrayList<>();
        for (List<Observation> front : Pareto.fronts(able, goal)) {
            double[] room = Pareto.crowding(
                    front.stream().map(trial -> Pareto.costs(trial, goal)).toArray(double[][]::new));
            IntStream.range(0, room.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> -room[i]))
                    .limit(population - parents.size())
                    .forEach(i -> parents.add(front.get(i).configuration()));
        }
        return parents;
    }

    private static Configuration winner(List<Configuration> parents, RandomGenerator random) {
        return parents.get(Math.min(random.nextInt(parents.size()), random.nextInt(parents.size())));
    }

    private static Configuration child(
            SearchSpace space, Configuration one, Configuration other, RandomGenerator random) {
        List<Parameter> free = space.parameters().stream()
                .filter(parameter -> !(parameter instanceof Fixed))
                .toList();
        double[] mine = genes(space, free, one, random);
        double[] theirs = genes(space, free, other, random);
        boolean crossed = random.nextDouble() < CROSSED;
        for (int d = 0; d < mine.length; d++) {
            boolean ordered = Axes.isOrdered(free.get(d));
            if (crossed && random.nextBoolean()) {
                mine[d] = ordered ? Variation.crossed(mine[d], theirs[d], random) : theirs[d];
            }
            if (random.nextInt(mine.length) == 0) {
                mine[d] = ordered ? Variation.mutated(mine[d], random) : random.nextDouble();
            }
        }
        return space.decode(mine);
    }

    private static double[] genes(
            SearchSpace space, List<Parameter> free, Configuration configuration, RandomGenerator random) {
        double[] genes = space.encode(configuration);
        for (int d = 0; d < genes.length; d++) {
            genes[d] = configuration.find(free.get(d).name()).isPresent() ? genes[d] : random.nextDouble();
        }
        return genes;
    }
}

package io.diapason.search.samplers;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Sampler;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Direction;
import io.diapason.search.space.SearchSpace;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.deeplearning4j.arbiter.optimize.api.Candidate;
import org.deeplearning4j.arbiter.optimize.api.OptimizationResult;
import org.deeplearning4j.arbiter.optimize.generator.GeneticSearchCandidateGenerator;
import org.deeplearning4j.arbiter.optimize.generator.genetic.crossover.SinglePointCrossover;
import org.deeplearning4j.arbiter.optimize.generator.genetic.crossover.parentselection.RandomTwoParentSelection;
import org.deeplearning4j.arbiter.optimize.generator.genetic.mutation.RandomMutationOperator;
import org.deeplearning4j.arbiter.optimize.generator.genetic.population.PopulationModel;
import org.deeplearning4j.arbiter.optimize.generator.genetic.selection.GeneticSelectionOperator;

/**
 * Genetic search (Arbiter's {@code GeneticSearchCandidateGenerator}): random until two thirds of the population are
 * there, then children of two random parents by single-point crossover and mutation; a full population loses its worst
 * third. Genes are the coordinates of the flat vector.
 *
 * <p>The population is rebuilt on each call by reporting the finished trials in their order, so nothing is lost in a
 * restart. Failed trials are no parents, infeasible ones least of all: that ranks them below the worst, which stays a parent until the
 * population is full. Where children bring nothing new, a random configuration is suggested.
 *
 * @param population    at least 4: with fewer, Arbiter would look forever for a second parent
 * @param crossoverRate in [0.1, 1], and
 * @param mutationRate  in [0.005, 1]: at 0 Arbiter would wait forever for a child unlike the others
 */
record Genetic(int population, double crossoverRate, double mutationRate) implements Sampler {
    private static final int DRAWS = 500;

    @Override
    public Optional<Configuration> suggest(SearchSpace space, Goal goal, History history, RandomGenerator random) {
        Untried untried = new Untried(space, history);
        if (space.dimensions() == 0) {
            return untried.any(random);
        }
        GeneticSearchCandidateGenerator generator = generator(space, goal, random.nextLong());
        for (Observation observation : history.finished()) {
            if (observation.value().isPresent() && space.isValid(observation.configuration())) {
                generator.reportResults(result(space, observation));
            }
        }
        return untried.first(generator, DRAWS).or(() -> untried.any(random));
    }

    private GeneticSearchCandidateGenerator generator(SearchSpace space, Goal goal, long seed) {
        Well19937c random = new Well19937c(seed);
        SinglePointCrossover crossover = new SinglePointCrossover.Builder()
                .crossoverRate(crossoverRate)
                .parentSelection(new RandomTwoParentSelection(random))
                .randomGenerator(random)
                .build();
        RandomMutationOperator mutation = new RandomMutationOperator.Builder()
                .mutationRate(mutationRate)
                .randomGenerator(random)
                .build();
        GeneticSelectionOperator selection = new GeneticSelectionOperator.Builder()
                .crossoverOperator(crossover)
                .mutationOperator(mutation)
                .randomGenerator(random)
                .build();
        return new GeneticSearchCandidateGenerator.Builder(
                        space.arbiter(), new ScoreDirection(goal.direction() == Direction.MINIMIZE))
                .populationModel(
                        new PopulationModel.Builder().populationSize(population).build())
                .selectionOperator(selection)
                .build();
    }

    private static OptimizationResult result(SearchSpace space, Observation observation) {
        Candidate<Configuration> candidate = new Candidate<>(
                observation.configuration(), observation.number(), space.encode(observation.configuration()));
        double score = observation.value().orElse(Double.NaN);
        return new OptimizationResult(candidate, score, observation.number(), null, null, null);
    }
}

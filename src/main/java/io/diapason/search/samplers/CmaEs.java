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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * CMA-ES: draws from a normal distribution that moves, turns and stretches towards what did best ({@link Evolution}), with the margin
 * for ordered values of Hamano et al. (GECCO 2022) and a distribution over the values of each unordered parameter beside it, as in
 * CatCMA (Hamano et al. 2024, arXiv:2405.09962): {@link Population}. Restarts with twice the generation where it is spent (IPOP; Auger
 * and Hansen 2005).
 *
 * <p>The state is rebuilt on each call: trials with a result, in the order of ending, then paused ones, are told in generations; those of
 * an unfinished generation wait. A generation is ranked by {@link Standing}, infeasible trials last. So trials may end in any order, and
 * starting points and other samplers' trials count like its own. A drawn point outside the cube is drawn again, 100 times, then cut off.
 *
 * @param generation trials of the first generation, at least 4; 0: {@code 4 + floor(3 log n)} for n ordered parameters
 * @param step       first standard deviation, in (0, 1] of each range; the first mean is the middle
 */
record CmaEs(int generation, double step) implements Sampler {
    private static final int DRAWS = 200;

    @Override
    public Optional<Configuration> suggest(SearchSpace space, Goal goal, History history, RandomGenerator random) {
        Untried untried = new Untried(space, history);
        List<Axis> axes = Axis.of(space);
        Population population = new Population(axes, generation, step);
        List<Observation> told = told(history);
        Comparator<Observation> order = order(goal);
        for (int from = 0; from + population.size() <= told.size(); ) {
            int to = from + population.size();
            population.tell(told.subList(from, to).stream().sorted(order).toList());
            from = to;
        }
        for (int draw = 0; draw < DRAWS && space.dimensions() > 0; draw++) {
            Configuration candidate = space.decode(population.draw(random));
            if (untried.isOpen(candidate)) {
                return Optional.of(candidate);
            }
        }
        return untried.any(random);
    }

    private static List<Observation> told(History history) {
        List<Observation> told = new ArrayList<>();
        for (Observation trial : history.trials()) {
            boolean isMeasured = trial.value().isPresent() && trial.status() != Status.RUNNING;
            if (isMeasured || trial.status() == Status.INFEASIBLE) {
                told.add(trial);
            }
        }
        return told;
    }

    private static Comparator<Observation> order(Goal goal) {
        Comparator<Observation> standing = new Standing(goal);
        return (one, other) -> {
            boolean a = one.value().isPresent();
            boolean b = other.value().isPresent();
            return a && b ? standing.compare(one, other) : Boolean.compare(b, a);
        };
    }
}

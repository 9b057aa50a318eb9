package io.diapason.search;

import io.diapason.search.space.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One number for each trial and epoch of a history with several objectives or with limits on outcomes, so that samplers and rules made
 * for one objective work there too.
 *
 * <p>(1) One objective and no violation: the history as it is. (2) One objective, some violations: values that keep the limits as they
 * are; the others become worse than the worst of those, by the violation (see {@link #scalar}). (3) Several objectives: the merit of
 * {@link Ranking}, to be maximised: fronts by constrained domination, then room within the front.
 *
 * <p>Sources: non-dominated ranks in multi-fidelity rules: Schmucker et al., multi-objective asynchronous successive halving
 * (arXiv 2106.12639, 2021) and Guerrero-Viu et al. (arXiv 2105.01015, 2021). Unlike theirs the fronts are of all epochs together, not
 * of one rung, so that merits of different epochs can be compared too and a best-so-far makes sense.
 */
public final class Merits {
    private Merits() {}

    /** What {@link #scalar} aims at: the goal as it is with one objective, a merit to be maximised with several. */
    public static Goal goal(Goal goal) {
        return goal.directions().size() == 1
                ? goal
                : new Goal(List.of(Direction.MAXIMIZE), goal.maxEpochs(), goal.maxTrials(), goal.totalEpochs());
    }

    /**
     * The history with merits for values and curves, in the sense of {@link #goal(Goal)}, and without violations. NaN stays NaN; a
     * trial without values stays without.
     *
     * <p>With one objective a value {@code v} with a violation {@code c > 0} becomes {@code worst ± span·(0.1 + c/(1 + c))}, away from
     * the good side, where {@code worst} and {@code span} are of all values and epochs: bounded, so that it does not flatten a model of
     * the values.
     */
    public static History scalar(History history, Goal goal) {
        if (goal.directions().size() == 1 && keepsLimits(history)) {
            return history;
        }
        Scale scale = goal.directions().size() == 1 ? Penalty.of(history, goal) : Ranking.of(history, goal);
        return new History(history.trials().stream()
                .map(trial -> reduced(trial, scale, goal))
                .toList());
    }

    /** Turns costs and a violation of a trial into a merit. */
    @FunctionalInterface
    interface Scale {
        double merit(double[] costs, double violation, int number);
    }

    /**
     * The costs of a trial after an epoch, from 1. An objective that is not known epoch by epoch (size, latency) counts with its value at
     * the best epoch; NaN where there is neither.
     */
    static double[] costs(Observation trial, int epoch, Goal goal) {
        double[] costs = new double[goal.directions().size()];
        for (int k = 0; k < costs.length; k++) {
            double value = trial.curve().at(k, epoch);
            boolean constant =
                    k > trial.curve().further().length && k < trial.values().size();
            costs[k] = Pareto.cost(
                    constant ? trial.values().get(k) : value, goal.directions().get(k));
        }
        return costs;
    }

    /** How much a trial broke the limits after an epoch: at its best epoch where that is not known epoch by epoch. */
    static double violation(Observation trial, int epoch) {
        double then = trial.curve().violation(epoch);
        return Double.isNaN(then) ? trial.violation() : then;
    }

    private static boolean keepsLimits(History history) {
        return history.trials().stream()
                .allMatch(trial -> trial.violation() == 0
                        && Arrays.stream(trial.curve().violations()).allMatch(violation -> violation == 0));
    }

    private static Observation reduced(Observation trial, Scale scale, Goal goal) {
        double[] curve = IntStream.rangeClosed(1, trial.epochs())
                .mapToDouble(epoch -> scale.merit(costs(trial, epoch, goal), violation(trial, epoch), trial.number()))
                .toArray();
        List<Double> values = new ArrayList<>();
        if (!trial.values().isEmpty()) {
            values.add(scale.merit(Pareto.costs(trial, goal), trial.violation(), trial.number()));
        }
        return new Observation(
                trial.number(), trial.configuration(), trial.status(), new Curve(trial.number(), curve), values, 0);
    }
}

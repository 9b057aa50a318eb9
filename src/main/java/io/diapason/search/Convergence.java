package io.diapason.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Erf;

/**
 * Whether a search has converged: what another trial can be expected to bring is next to nothing.
 *
 * <p>Over the last {@code window} trials that ended with a value, in the order of ending: (1) they brought no more than {@code threshold}; and (2)
 * the next one is expected to bring no more either: its value is taken to be normal about their mean, with their standard deviation, so that its
 * expected improvement is {@code σ·(z·Φ(z) + φ(z))}, {@code z = (mean - best)/σ}. Both as a share of the distance between the median of all values
 * and the best: 0.01 is a hundredth of what the search has won over an average trial. With several objectives (1) alone counts: the share of the
 * front's {@link Hypervolume} that the window brought.
 *
 * <p>A plain account, made of observed values only. Makarova et al., Automatic Termination for Hyperparameter Optimization (AutoML-Conf 2022) and
 * Optuna 5's {@code Terminator} bound the regret with a Gaussian process instead, which is sharper where its model fits. A search that is stuck looks
 * converged to all of them.
 *
 * @param window    trials looked back on, at least 5
 * @param threshold share that counts as nothing, in (0, 1)
 */
public record Convergence(int window, double threshold) {
    public Convergence {
        if (window < 5 || !(threshold > 0 && threshold < 1)) {
            throw new IllegalArgumentException(
                    "window must be at least 5 and threshold between 0 and 1, but are " + window + " and " + threshold);
        }
    }

    /**
     * How far it is.
     *
     * @param gained   what the window brought, as a share
     * @param expected improvement of the next trial, as a share; 0 with several objectives
     */
    public record Outlook(double gained, double expected, boolean converged) {}

    /** Never converged before twice the window has ended. */
    public Outlook of(History history, Goal goal) {
        List<Observation> ended = history.finished().stream()
                .filter(trial -> trial.violation() == 0
                        && trial.values().size() == goal.directions().size())
                .toList();
        if (ended.size() < 2 * window) {
            return new Outlook(1, 1, false);
        }
        double[][] costs =
                ended.stream().map(trial -> Pareto.costs(trial, goal)).toArray(double[][]::new);
        double gained = goal.directions().size() == 1 ? gained(costs) : volumeGained(costs);
        double expected = goal.directions().size() == 1 ? expected(costs) : 0;
        return new Outlook(gained, expected, gained <= threshold && expected <= threshold);
    }

    private double gained(double[][] costs) {
        double[] all = first(costs, 0);
        double before = best(Arrays.copyOf(all, all.length - window));
        return share(before - best(all), all);
    }

    private double expected(double[][] costs) {
        double[] all = first(costs, 0);
        double[] last = first(costs, costs.length - window);
        double mean = Arrays.stream(last).average().orElseThrow();
        double variance =
                Arrays.stream(last).map(cost -> (cost - mean) * (cost - mean)).sum() / (window - 1);
        double deviation = Math.sqrt(variance);
        double lead = best(all) - mean;
        if (deviation == 0) {
            return share(Math.max(0, lead), all);
        }
        double z = lead / deviation;
        double below = Erf.erfc(-z / Math.sqrt(2)) / 2;
        double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        return share(deviation * (z * below + density), all);
    }

    private double volumeGained(double[][] costs) {
        double[] reference = Hypervolume.reference(costs);
        double all = Hypervolume.of(costs, reference);
        return 1 - Hypervolume.of(Arrays.copyOf(costs, costs.length - window), reference) / all;
    }

    private static double share(double gain, double[] costs) {
        double[] sorted = costs.clone();
        Arrays.sort(sorted);
        double won = sorted[sorted.length / 2] - sorted[0];
        return gain <= 0 ? 0 : won > 0 ? Math.min(1, gain / won) : 1;
    }

    private static double best(double[] costs) {
        return Arrays.stream(costs).min().orElseThrow();
    }

    private static double[] first(double[][] costs, int from) {
        return IntStream.range(from, costs.length).mapToDouble(i -> costs[i][0]).toArray();
    }
}

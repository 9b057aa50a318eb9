package io.diapason.search.importance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.stat.StatUtils;

/**
 * How much each parameter decides whether a trial is among the best: the Pearson divergence of its values in the
 * {@linkplain Draw#best best} tenth of the trials from its values in all of them, Σ q · (p / q − 1)². A conditional parameter is
 * compared where it is active, and counts α² / β times, its share of activity among the best (α) and among all (β).
 *
 * <p>What shuffled trials bring on average is taken off, so that a parameter without effect comes to 0 and not to its noise; then the
 * parameters share 1. Intervals: the middle 95 % of 200 bootstraps over trials, moved back by what the bootstrap itself adds.
 *
 * <p>Sources: Watanabe, Bansal, Hutter, "PED-ANOVA" (IJCAI 2023), local importance with γ' = 0.1 and γ = 1; the weight of conditional
 * parameters: "Conditional PED-ANOVA" (arXiv 2601.20800), theorem 4.2, as in Optuna 5. Neither takes off chance or gives intervals.
 */
final class PedAnova {
    private static final int REPEATS = 200;

    private final Evidence evidence;
    private final List<Smoother> smoothers = new ArrayList<>();

    PedAnova(Evidence evidence) {
        this.evidence = evidence;
        Draw own = Draw.own(evidence.losses());
        for (int axis = 0; axis < evidence.axes().size(); axis++) {
            smoothers.add(new Smoother(evidence.axes().get(axis), own.counts(evidence, axis, own.best())));
        }
    }

    /**
     * What one parameter has of the importance.
     *
     * @param clear it stands out from 200 shuffles of the trials by more than the most prominent of all parameters does in 95 % of
     *     them (excess over standard deviation)
     */
    record Share(Estimate share, boolean clear) {}

    /** One per axis. */
    List<Share> shares(RandomGenerator random) {
        double[] losses = evidence.losses();
        double[][] chance = new double[REPEATS][];
        double[][] again = new double[REPEATS][];
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            chance[repeat] = divergences(Draw.shuffled(losses, random));
            again[repeat] = divergences(Draw.again(losses, random));
        }
        double[] own = divergences(Draw.own(losses));
        double[] usual = means(chance);
        double[] added = less(means(again), own);
        double[] shares = portions(less(own, usual));
        double[][] others = new double[REPEATS][];
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            others[repeat] = portions(less(less(again[repeat], added), usual));
        }
        boolean[] clear = clear(own, chance);
        List<Share> all = new ArrayList<>();
        for (int axis = 0; axis < own.length; axis++) {
            all.add(new Share(Estimate.of(shares[axis], column(others, axis)), clear[axis]));
        }
        return all;
    }

    private double[] divergences(Draw draw) {
        double[] divergences = new double[smoothers.size()];
        for (int axis = 0; axis < divergences.length; axis++) {
            double[] best = draw.counts(evidence, axis, draw.best());
            double[] all = draw.counts(evidence, axis, evidence.trials());
            double alpha = StatUtils.sum(best) / draw.bestCopies();
            double beta = StatUtils.sum(all) / evidence.trials();
            divergences[axis] = alpha == 0
                    ? 0
                    : alpha
                            * alpha
                            / beta
                            * divergence(
                                    smoothers.get(axis).probabilities(best),
                                    smoothers.get(axis).probabilities(all));
        }
        return divergences;
    }

    private static double divergence(double[] p, double[] q) {
        double sum = 0;
        for (int cell = 0; cell < p.length; cell++) {
            double excess = p[cell] / q[cell] - 1;
            sum += q[cell] * excess * excess;
        }
        return sum;
    }

    private static boolean[] clear(double[] own, double[][] chance) {
        double[] usual = means(chance);
        double[] highest = new double[chance.length];
        boolean[] clear = new boolean[own.length];
        double[] deviations = new double[own.length];
        for (int axis = 0; axis < own.length; axis++) {
            deviations[axis] = Sample.deviation(column(chance, axis));
            for (int repeat = 0; repeat < chance.length; repeat++) {
                double excess = (chance[repeat][axis] - usual[axis]) / Math.max(deviations[axis], Double.MIN_NORMAL);
                highest[repeat] = axis == 0 ? excess : Math.max(highest[repeat], excess);
            }
        }
        double bar = Sample.quantile(highest, 0.95);
        for (int axis = 0; axis < own.length; axis++) {
            clear[axis] = own[axis] - usual[axis] > bar * deviations[axis];
        }
        return clear;
    }

    private static double[] means(double[][] rows) {
        double[] means = new double[rows[0].length];
        for (int column = 0; column < means.length; column++) {
            means[column] = Sample.mean(column(rows, column));
        }
        return means;
    }

    private static double[] column(double[][] rows, int column) {
        double[] values = new double[rows.length];
        Arrays.setAll(values, row -> rows[row][column]);
        return values;
    }

    private static double[] less(double[] values, double[] off) {
        double[] left = values.clone();
        Arrays.setAll(left, i -> values[i] - off[i]);
        return left;
    }

    /** What is above 0, as parts of 1; all 0 where nothing is. */
    private static double[] portions(double[] values) {
        double[] portions =
                Arrays.stream(values).map(value -> Math.max(0, value)).toArray();
        double sum = StatUtils.sum(portions);
        return sum == 0
                ? portions
                : Arrays.stream(portions).map(value -> value / sum).toArray();
    }
}

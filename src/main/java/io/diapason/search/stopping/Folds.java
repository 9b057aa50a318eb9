package io.diapason.search.stopping;

import io.diapason.search.Curve;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Folds as epochs. In a study raced by folds one step of a trial is one fold: it trains and examines a fresh model on the next fold, in an
 * order that all trials of the study share, and reports the mean over the folds done so far. Then {@code maxEpochs} is the number of folds, the last
 * point of the curve is the cross-validated value, and every stopping rule can judge it; the
 * observation's value must be the mean over all folds done, not the best of those means. Each fold's own value follows from two neighbouring means.
 */
public final class Folds {
    private Folds() {}

    /** The mean over the folds done, after each: what a trial reports. NaN from a fold without a value on. */
    public static double[] means(double[] folds) {
        double[] means = new double[folds.length];
        double sum = 0;
        for (int i = 0; i < folds.length; i++) {
            sum += folds[i];
            means[i] = sum / (i + 1);
        }
        return means;
    }

    /**
     * Each fold's own value from the means over the folds done: {@code e·mean(e) - (e - 1)·mean(e - 1)}, exact to rounding. NaN where either mean is.
     *
     * @param folds how many there are; NaN for those not done
     */
    public static double[] values(Curve means, int folds) {
        return IntStream.rangeClosed(1, folds)
                .mapToDouble(fold -> fold * means.at(fold) - (fold == 1 ? 0 : (fold - 1) * means.at(fold - 1)))
                .toArray();
    }

    /**
     * Folds in the order that tells most first: by the standard deviation of their values over trials, largest first, ties by place. A fold on which all
     * configurations do alike cannot separate them. The order must not change within a study: it comes from an earlier one, or from trials on all folds.
     *
     * @param trials values of each on each fold, NaN where it has none; as many for each
     * @return places of the folds, from 0
     */
    public static int[] byInformation(List<double[]> trials) {
        int folds = trials.isEmpty() ? 0 : trials.get(0).length;
        return IntStream.range(0, folds)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer fold) -> -spread(trials, fold)))
                .mapToInt(fold -> fold)
                .toArray();
    }

    private static double spread(List<double[]> trials, int fold) {
        double[] values = trials.stream()
                .mapToDouble(trial -> trial[fold])
                .filter(Double::isFinite)
                .toArray();
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
    }
}

package io.diapason.search.stopping;

import io.diapason.search.space.Direction;
import java.util.stream.IntStream;

/**
 * Races a challenger against an incumbent fold by fold: after each, can it still win?
 *
 * <p>Both are compared on the folds that both have done, by a one-sided paired test of "the challenger is worse". It is given up where
 * {@code p ≤ alpha / looks}; {@code looks} are the times it can be asked, from the first number of folds - at least {@code minFolds} - at which
 * the test can give so small a {@code p} at all, to the last but one (after the last nothing is saved). Dividing {@code alpha} among the looks
 * (Bonferroni) keeps the chance to give up a challenger that is no worse at {@code alpha} over the whole race. With 5 folds and {@code alpha} 0.1,
 * Wilcoxon's test has one look, after fold 4; Student's t looks from {@code minFolds} on.
 *
 * <p>Idea: Optuna 5, {@code WilcoxonPruner}, which looks after every step at the undivided level, and so gives up more of the equals than it says.
 *
 * @param alpha    chance to give up a challenger that is no worse, in (0, 0.5]
 * @param minFolds folds before the first look, at least 2
 */
public record FoldRace(double alpha, int minFolds, PairedTest test) {
    public FoldRace {
        if (!(alpha > 0 && alpha <= 0.5) || minFolds < 2) {
            throw new IllegalArgumentException(
                    "alpha must be above 0 and at most 0.5 and min_folds at least 2, but are " + alpha + " and "
                            + minFolds);
        }
    }

    /**
     * Whether the challenger may still turn out no worse.
     *
     * @param incumbent  its value on each fold; NaN where it has none
     * @param challenger on the same folds in the same places; NaN where it has not done one
     */
    public boolean canStillWin(double[] incumbent, double[] challenger, Direction direction) {
        if (incumbent.length != challenger.length) {
            throw new IllegalArgumentException("incumbent and challenger must have as many folds, but have "
                    + incumbent.length + " and " + challenger.length);
        }
        double[] worse = IntStream.range(0, incumbent.length)
                .mapToDouble(fold -> incumbent[fold] - challenger[fold])
                .filter(Double::isFinite)
                .map(difference -> direction == Direction.MAXIMIZE ? difference : -difference)
                .toArray();
        int first = firstLook(incumbent.length);
        return worse.length < first
                || worse.length >= incumbent.length
                || test.p(worse) > alpha / (incumbent.length - first);
    }

    /** Folds done at the first look; as many as there are folds where no look would ever tell. */
    int firstLook(int folds) {
        return IntStream.range(minFolds, folds)
                .filter(done -> test.least(done) <= alpha / (folds - done))
                .findFirst()
                .orElse(folds);
    }
}

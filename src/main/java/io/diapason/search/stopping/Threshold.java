package io.diapason.search.stopping;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Ruling;
import io.diapason.search.StoppingRule;

/**
 * Stops a trial whose best value so far of the first objective lies outside fixed bounds.
 *
 * <p>NaN is passed over; a trial that has nothing but NaN after the warm-up is stopped. A value on a bound goes on.
 *
 * <p>Source: Optuna 5, {@code ThresholdPruner}, which looks at the latest value: one bad epoch of a noisy curve ends a trial there, not
 * here.
 *
 * @param lower        least value that goes on
 * @param upper        greatest value that goes on
 * @param warmupEpochs epochs every trial may train, at least 0
 */
record Threshold(double lower, double upper, int warmupEpochs) implements StoppingRule {
    Threshold {
        if (!(lower < upper) || warmupEpochs < 0) {
            throw new IllegalArgumentException("lower must be below upper and warmup_epochs at least 0, but are "
                    + lower + ", " + upper + " and " + warmupEpochs);
        }
    }

    @Override
    public Ruling judge(Observation trial, History history, Goal goal) {
        if (trial.epochs() <= warmupEpochs) {
            return Ruling.GO_ON;
        }
        double best = trial.curve().best(goal, trial.epochs());
        return best >= lower && best <= upper ? Ruling.GO_ON : Ruling.STOP;
    }
}

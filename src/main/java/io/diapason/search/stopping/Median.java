package io.diapason.search.stopping;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Ruling;
import io.diapason.search.StoppingRule;

/**
 * Stops a trial whose best value so far is worse than the median of what the others had at the same epoch.
 *
 * <p>NaN: (1) the trial's own NaNs are passed over; (2) a trial that has nothing but NaN after the warm-up is stopped;
 * (3) others without a value at this epoch are left out, of the median and of the minimum number. A tie goes on.
 *
 * <p>Sources: Golovin et al., Google Vizier (KDD 2017), section 3.2.2, the median stopping rule; Optuna's
 * {@code MedianPruner}. Like Optuna, and unlike Vizier, we compare with the others' value at the epoch, not with their
 * running average; unlike Optuna, trials still running or themselves stopped count among the others as far as they got,
 * which is what lets a small search stop early at all.
 *
 * @param warmupEpochs epochs every trial may train, 0 to 10,000
 * @param minTrials    others with a value at the epoch before the rule speaks, at least 1
 */
record Median(int warmupEpochs, int minTrials) implements StoppingRule {
    Median {
        if (warmupEpochs < 0 || minTrials < 1) {
            throw new IllegalArgumentException("warmup_epochs must be at least 0 and min_trials at least 1, but are "
                    + warmupEpochs + " and " + minTrials);
        }
    }

    @Override
    public Ruling judge(Observation trial, History history, Goal goal) {
        return new Percentile(50, warmupEpochs, minTrials).judge(trial, history, goal);
    }
}

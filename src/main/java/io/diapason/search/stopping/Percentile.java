package io.diapason.search.stopping;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Ruling;
import io.diapason.search.StoppingRule;
import io.diapason.search.space.Direction;

/**
 * Stops a trial whose best value so far is not among the best {@code percentile} percent of what the others had at the same epoch.
 *
 * <p>The bound is the percentile of the others' values counted from the good end, linear between two values (numpy's and Hyndman and
 * Fan's type 7). NaN: (1) the trial's own NaNs are passed over; (2) a trial that has nothing but NaN after the warm-up is stopped; (3)
 * others without a value at this epoch are left out, of the percentile and of the minimum number. A tie goes on.
 *
 * <p>Source: Optuna 5, {@code PercentilePruner}. Unlike there, trials still running or themselves stopped count among the others as far
 * as they got.
 *
 * @param percentile   share that goes on, above 0 to 100
 * @param warmupEpochs epochs every trial may train, 0 to 10,000
 * @param minTrials    others with a value at the epoch before the rule speaks, at least 1
 */
record Percentile(double percentile, int warmupEpochs, int minTrials) implements StoppingRule {
    Percentile {
        if (!(percentile > 0 && percentile <= 100)) {
            throw new IllegalArgumentException("percentile must be above 0 and at most 100, but is " + percentile);
        }
        if (warmupEpochs < 0 || minTrials < 1) {
            throw new IllegalArgumentException("warmup_epochs must be at least 0 and min_trials at least 1, but are "
                    + warmupEpochs + " and " + minTrials);
        }
    }

    @Override
    public Ruling judge(Observation trial, History history, Goal goal) {
        int epoch = trial.epochs();
        if (epoch <= warmupEpochs) {
            return Ruling.GO_ON;
        }
        double best = trial.curve().best(goal, epoch);
        if (Double.isNaN(best)) {
            return Ruling.STOP;
        }
        double[] rivals = history.reached(epoch).stream()
                .filter(other -> other.number() != trial.number())
                .mapToDouble(other -> other.curve().at(epoch))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        boolean hopeless = rivals.length >= minTrials && goal.direction().isBetter(bound(rivals, goal), best);
        return hopeless ? Ruling.STOP : Ruling.GO_ON;
    }

    private double bound(double[] sorted, Goal goal) {
        double share = goal.direction() == Direction.MINIMIZE ? percentile / 100 : 1 - percentile / 100;
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        double weight = place - below;
        return weight == 0 ? sorted[below] : sorted[below] * (1 - weight) + sorted[above] * weight;
    }
}

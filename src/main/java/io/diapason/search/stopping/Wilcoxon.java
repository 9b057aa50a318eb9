package io.diapason.search.stopping;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Ruling;
import io.diapason.search.Status;
import io.diapason.search.StoppingRule;
import java.util.Comparator;
import java.util.Optional;

/**
 * For studies raced by folds ({@link Folds}): stops a trial that a paired test over the folds finds worse than the best trial that has done all of
 * them ({@link FoldRace}).
 *
 * <p>Best is the one with the best mean over all folds, the lowest number of equals. Without one, trials go on. A fold without a value costs the test
 * this fold and the next; a trial that has none at all after {@code minFolds} is stopped. Where epochs are not folds the test does not hold: epochs of one
 * curve depend on each other.
 */
record Wilcoxon(FoldRace race) implements StoppingRule {
    @Override
    public Ruling judge(Observation trial, History history, Goal goal) {
        int folds = goal.maxEpochs();
        if (Double.isNaN(trial.curve().best(goal, trial.epochs()))) {
            return trial.epochs() >= race.minFolds() ? Ruling.STOP : Ruling.GO_ON;
        }
        Optional<Observation> incumbent = incumbent(trial, history, goal);
        boolean hopeless = incumbent.isPresent()
                && !race.canStillWin(
                        Folds.values(incumbent.get().curve(), folds),
                        Folds.values(trial.curve(), folds),
                        goal.direction());
        return hopeless ? Ruling.STOP : Ruling.GO_ON;
    }

    private static Optional<Observation> incumbent(Observation trial, History history, Goal goal) {
        int folds = goal.maxEpochs();
        return history.reached(folds).stream()
                .filter(other -> other.number() != trial.number()
                        && other.status() == Status.COMPLETED
                        && !Double.isNaN(other.curve().at(folds)))
                .sorted(Comparator.comparingInt(Observation::number))
                .reduce((a, b) ->
                        goal.direction().isBetter(b.curve().at(folds), a.curve().at(folds)) ? b : a);
    }
}

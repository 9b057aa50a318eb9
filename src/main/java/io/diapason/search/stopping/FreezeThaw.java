package io.diapason.search.stopping;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Ruling;
import io.diapason.search.Standings;
import io.diapason.search.Status;
import io.diapason.search.StoppingRule;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * Freezes a trial as soon as it is not among the best of those that got as far, and thaws it when, with more trials begun, it is. Most
 * configurations get one epoch, and the better one does, the further it is carried.
 *
 * <p>Of {@code n} trials begun, {@code share * n / epoch^decay} (rounded down) are wanted at each epoch. A trial goes on from epoch
 * {@code e} where fewer others than are wanted at {@code e + 1} were strictly better at {@code e}, by their best value so far. A free
 * worker thaws the most advanced trial of which that is true; else a new one is begun. Nothing is fixed in advance: the search may end
 * after any epoch, and there are neither rungs nor a horizon.
 *
 * <p>Nobody starves: a part ({@code fairness}) of the decisions thaws the oldest frozen trial, whatever it has shown, so that each is
 * trained to its end if the search is long enough. When no new configuration may be begun, the best twentieth (at least one) is carried
 * to the end, then nothing more is thawed.
 *
 * <p>NaN is passed over; a trial that has nothing but NaN is stopped. Noise: a trial frozen by a bad epoch loses nothing, as it is judged by its best.
 *
 * <p>Sources: Swersky, Snoek, Adams, Freeze-Thaw Bayesian Optimization (2014), for thawing as a decision of its own; Li et al., A System
 * for Massively Parallel Hyperparameter Tuning (ASHA, MLSys 2020), for promotion by rank. We differ from the first in comparing ranks
 * instead of extrapolating curves (on recurrent networks the best value so far foretold the final rank better than slopes did), from the
 * second in having no rungs and in counting what is wanted from the trials begun, not from those that reached the rung before.
 *
 * @param share    above 0, at most 1
 * @param decay    0.5 to 3; the larger, the fewer are carried far
 * @param fairness share of decisions for the oldest, 0 to 0.5
 */
record FreezeThaw(double share, double decay, double fairness) implements StoppingRule {
    private static final int LAST_PART = 20;

    FreezeThaw {
        if (!(share > 0 && share <= 1) || !(decay >= 0.5 && decay <= 3) || !(fairness >= 0 && fairness <= 0.5)) {
            throw new IllegalArgumentException(
                    "share must be above 0 and at most 1, decay 0.5 to 3 and fairness 0 to 0.5, but are " + share + ", "
                            + decay + " and " + fairness);
        }
    }

    @Override
    public Ruling judge(Observation trial, History history, Goal goal) {
        if (Double.isNaN(trial.curve().best(goal, trial.epochs()))) {
            return Ruling.STOP;
        }
        Standings standings = new Standings(history, goal);
        boolean mayBegin = history.trials().size() < goal.maxTrials();
        for (int i = 0; i < standings.size(); i++) {
            if (standings.trial(i).number() == trial.number()) {
                return standings.better(i) < wanted(standings, trial.epochs() + 1, mayBegin)
                        ? Ruling.GO_ON
                        : Ruling.PAUSE;
            }
        }
        return Ruling.PAUSE;
    }

    @Override
    public OptionalInt resume(History history, Goal goal, boolean mayBegin, RandomGenerator random) {
        if (random.nextDouble() < fairness) {
            OptionalInt oldest =
                    history.paused().stream().mapToInt(Observation::number).min();
            if (oldest.isPresent()) {
                return oldest;
            }
        }
        Standings standings = new Standings(history, goal);
        OptionalInt chosen = OptionalInt.empty();
        int furthest = 0;
        int fewest = 0;
        for (int i = 0; i < standings.size(); i++) {
            Observation trial = standings.trial(i);
            if (trial.status() == Status.PAUSED && trial.epochs() >= furthest) {
                int better = standings.better(i);
                boolean first = trial.epochs() > furthest || better < fewest;
                if (first && better < wanted(standings, trial.epochs() + 1, mayBegin)) {
                    chosen = OptionalInt.of(trial.number());
                    furthest = trial.epochs();
                    fewest = better;
                }
            }
        }
        return chosen;
    }

    private int wanted(Standings standings, int epoch, boolean mayBegin) {
        int begun = standings.size();
        int last = mayBegin ? 0 : Math.max(1, begun / LAST_PART);
        return Math.max(last, (int) (share * begun * Math.pow(epoch, -decay)));
    }
}

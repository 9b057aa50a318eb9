package io.diapason.search;

import io.diapason.search.space.Direction;
import java.util.Comparator;
import java.util.List;

/**
 * Which of two trials did better, although one was trained longer than the other: who breaks fewer limits; then who got further, for
 * being let on is itself a judgement (a completed trial has gone all the way, whatever its epochs); then who has the better first
 * objective; then the older one. So Optuna's TPE orders pruned trials (version 5, {@code _split_trials}; its last value, our best).
 *
 * <p>Only trials with a value stand anywhere: see {@link #ranked}. Consistent with equals for trials of one history.
 */
public final class Standing implements Comparator<Observation> {
    private final Direction direction;

    public Standing(Goal goal) {
        this.direction = goal.direction();
    }

    /** All trials that have a value, still open ones too, best first. */
    public static List<Observation> ranked(History history, Goal goal) {
        return history.trials().stream()
                .filter(trial -> trial.value().isPresent())
                .sorted(new Standing(goal))
                .toList();
    }

    /**
     * Below 0 where {@code one} did better.
     *
     * @throws java.util.NoSuchElementException where a trial has no value
     */
    @Override
    public int compare(Observation one, Observation other) {
        int limits = Double.compare(one.violation(), other.violation());
        int reach = Integer.compare(reach(other), reach(one));
        if (limits != 0 || reach != 0) {
            return limits != 0 ? limits : reach;
        }
        int worth = Double.compare(cost(one), cost(other));
        return worth != 0 ? worth : Integer.compare(one.number(), other.number());
    }

    private double cost(Observation trial) {
        double value = trial.value().orElseThrow() + 0.0;
        return direction == Direction.MINIMIZE ? value : 0.0 - value;
    }

    private static int reach(Observation trial) {
        return trial.status() == Status.COMPLETED ? Integer.MAX_VALUE : trial.epochs();
    }
}

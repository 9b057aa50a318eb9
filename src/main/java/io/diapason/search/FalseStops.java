package io.diapason.search;

import io.diapason.search.space.Direction;
import java.util.List;
import java.util.Set;

/**
 * How often a rule stopped what would have been good, estimated from trials that it wanted to stop and that were carried on ({@link Audited}).
 *
 * @param stopped   trials that the rule stopped or wanted to
 * @param carriedOn those of them that trained to their end all the same
 * @param wrong     those of them that came out among the best
 */
public record FalseStops(int stopped, int carriedOn, int wrong) {
    public FalseStops {
        if (wrong < 0 || wrong > carriedOn || carriedOn > stopped) {
            throw new IllegalArgumentException("wrong must be at most carriedOn and that at most stopped, but are "
                    + wrong + ", " + carriedOn + ", " + stopped);
        }
    }

    /** Bounds of a share. */
    public record Interval(double low, double high) {}

    /**
     * Counts over a history.
     *
     * @param wanted numbers of the trials that the rule wanted to stop and that were carried on
     * @param top    a stop was wrong where fewer than this many other trials ended strictly better, at least 1. 1: better than the best. With
     *     several objectives by {@link Merits}
     */
    public static FalseStops of(History history, Goal goal, Set<Integer> wanted, int top) {
        if (top < 1) {
            throw new IllegalArgumentException("top must be at least 1, but is " + top);
        }
        Direction direction = Merits.goal(goal).direction();
        List<Observation> valued = Merits.scalar(history, goal).trials().stream()
                .filter(trial -> trial.value().isPresent())
                .toList();
        List<Observation> carriedOn = valued.stream()
                .filter(trial -> trial.status() == Status.COMPLETED && wanted.contains(trial.number()))
                .toList();
        long stopped = history.trials().stream()
                .filter(trial -> trial.status() == Status.STOPPED && !wanted.contains(trial.number()))
                .count();
        long wrong = carriedOn.stream()
                .filter(trial -> better(valued, trial, direction) < top)
                .count();
        return new FalseStops((int) stopped + carriedOn.size(), carriedOn.size(), (int) wrong);
    }

    /** Estimated share of wrong stops; NaN where none was carried on. */
    public double rate() {
        return (double) wrong / carriedOn;
    }

    /**
     * Wilson's interval of the share (JASA 22, 1927); 0 to 1 where none was carried on.
     *
     * @param z quantile of the normal distribution: 1.96 for 95 %
     */
    public Interval interval(double z) {
        double n = carriedOn;
        if (n == 0) {
            return new Interval(0, 1);
        }
        double centre = (rate() + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(rate() * (1 - rate()) / n + z * z / (4 * n * n));
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
    }

    private static long better(List<Observation> valued, Observation trial, Direction direction) {
        double own = trial.value().orElseThrow();
        return valued.stream()
                .filter(other -> direction.isBetter(other.value().orElseThrow(), own))
                .count();
    }
}

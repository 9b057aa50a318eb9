package io.diapason.search;

import io.diapason.search.space.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * How trials that have trained for different lengths compare: each by its best value so far, with all that got at least as far, at the
 * epoch it has reached. Only ranks are used, so neither the scale of the objective nor values that exploded matter; NaN is worse than
 * everything.
 */
public final class Standings {
    private final List<Observation> trials = new ArrayList<>();
    private final List<double[]> bests = new ArrayList<>();
    private final TreeMap<Integer, double[]> levels = new TreeMap<>();

    /** Of the trials that tell something, ended or not, after at least one epoch. Not thread-safe. */
    public Standings(History history, Goal goal) {
        double sign = goal.direction() == Direction.MAXIMIZE ? -1 : 1;
        for (Observation trial : history.trials()) {
            if (trial.status().telling() && trial.epochs() > 0) {
                trials.add(trial);
                bests.add(bests(trial.curve().values(), sign));
            }
        }
    }

    /** The lowest so far after each epoch; infinite before the first number. */
    private static double[] bests(double[] values, double sign) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            best = Double.isNaN(values[i]) ? best : Math.min(best, sign * values[i]);
            values[i] = best;
        }
        return values;
    }

    /** In the order of the history. */
    public Observation trial(int index) {
        return trials.get(index);
    }

    public int size() {
        return trials.size();
    }

    /** How many others are strictly better than a trial at the epoch it has reached. */
    public int better(int index) {
        double[] own = bests.get(index);
        return below(level(own.length), own[own.length - 1]);
    }

    /**
     * How many of all trials are better than this one, as a share in (0, 1): the rank among those that got as far (equal ones share it);
     * those that did not get so far count as worse.
     */
    public double share(int index) {
        double[] own = bests.get(index);
        double value = own[own.length - 1];
        double[] level = level(own.length);
        int equal = below(level, Math.nextUp(value)) - below(level, value);
        double rank = Double.isInfinite(value) ? trials.size() - 0.5 : below(level, value) + equal / 2.0;
        return rank / trials.size();
    }

    private double[] level(int epoch) {
        return levels.computeIfAbsent(epoch, e -> bests.stream()
                .filter(best -> best.length >= e)
                .mapToDouble(best -> best[e - 1])
                .sorted()
                .toArray());
    }

    /** How many of sorted values are below one. */
    private static int below(double[] sorted, double value) {
        int found = Arrays.binarySearch(sorted, value);
        int index = found < 0 ? -found - 1 : found;
        while (index > 0 && sorted[index - 1] >= value) {
            index--;
        }
        return index;
    }
}

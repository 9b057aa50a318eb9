package io.diapason.search.importance;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Seeds;
import io.diapason.search.Status;
import io.diapason.search.space.Direction;
import io.diapason.search.space.SearchSpace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The trials that figures rest on, the best first, as cells of the axes: all that have a value and do not run.
 *
 * <p>A trial that was stopped or paused early counts with the best value it had reached. That is unfair to late learners, but to leave
 * such trials out is worse: what is left was chosen by its outcome, and after successive halving it is a handful.
 *
 * @param cells  cell of each trial on each axis; -1 where the parameter is not active
 * @param losses the first objective, turned so that less is better; ascending
 * @param early  how many trials were not trained to their end
 */
@SuppressWarnings("ArrayRecordComponent") // never leaves the package, never written after it is made
record Evidence(List<Axis> axes, int[][] cells, double[] losses, int early) {
    /** Trials looked at; of more, a random 20,000. */
    static final int MOST = 20_000;

    static Evidence of(SearchSpace space, Goal goal, History history, long seed) {
        List<Axis> axes = Axis.of(space);
        boolean up = goal.direction() == Direction.MAXIMIZE;
        List<Observation> trials = new ArrayList<>(told(history.trials(), seed));
        trials.sort(Comparator.comparingDouble(trial -> loss(trial, up)));
        int[][] cells = new int[trials.size()][axes.size()];
        for (int row = 0; row < cells.length; row++) {
            for (int axis = 0; axis < axes.size(); axis++) {
                Axis own = axes.get(axis);
                cells[row][axis] = trials.get(row)
                        .configuration()
                        .find(own.name())
                        .map(own::cell)
                        .orElse(-1);
            }
        }
        double[] losses = trials.stream().mapToDouble(trial -> loss(trial, up)).toArray();
        long completed = trials.stream()
                .filter(trial -> trial.status() == Status.COMPLETED)
                .count();
        return new Evidence(axes, cells, losses, (int) (losses.length - completed));
    }

    private static double loss(Observation trial, boolean up) {
        double value = trial.value().orElseThrow();
        return up ? -value : value;
    }

    private static List<Observation> told(List<Observation> trials, long seed) {
        List<Observation> told = new ArrayList<>(trials.stream()
                .filter(trial -> trial.value().isPresent() && trial.status() != Status.RUNNING)
                .toList());
        if (told.size() <= MOST) {
            return told;
        }
        RandomGenerator random = Seeds.generator(seed, 0);
        for (int place = 0; place < MOST; place++) {
            Collections.swap(told, place, random.nextInt(place, told.size()));
        }
        return told.subList(0, MOST);
    }

    int trials() {
        return losses.length;
    }

    /** Every trial came out the same (or there is none): nothing can be told apart. */
    boolean constant() {
        return losses.length == 0 || losses[0] == losses[losses.length - 1];
    }

    /** Trials in which the axis is active. */
    int active(int axis) {
        int active = 0;
        for (int[] row : cells) {
            active += row[axis] >= 0 ? 1 : 0;
        }
        return active;
    }
}

package io.diapason.search;

import io.diapason.search.space.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is better where there are several objectives: fronts of trials none of which beats another.
 *
 * <p>Constrained domination: of two trials the one with the smaller violation is better; with equal violations (0: both keep the
 * limits) {@code a} is better than {@code b} where it is no worse in any objective and better in one. Source: Deb et al., NSGA-II (IEEE
 * TEC 6, 2002), section VI; trials with equal violations above 0 are compared by their objectives, which Deb leaves open. All
 * costs here are to be minimised: a maximised objective changes its sign.
 */
public final class Pareto {
    private Pareto() {}

    /** A trial's objectives at its best epoch as costs. */
    public static double[] costs(Observation trial, Goal goal) {
        return IntStream.range(0, trial.values().size())
                .mapToDouble(k -> cost(trial.values().get(k), goal.directions().get(k)))
                .toArray();
    }

    static double cost(double value, Direction direction) {
        return direction == Direction.MAXIMIZE ? -value : value;
    }

    /**
     * The trials sorted into fronts, best first; within a front in the order given. Those without values are left out.
     *
     * @throws IllegalArgumentException where a trial has values, but not one for each direction
     */
    public static List<List<Observation>> fronts(List<Observation> trials, Goal goal) {
        List<Observation> valued =
                trials.stream().filter(trial -> !trial.values().isEmpty()).toList();
        double[][] costs = valued.stream().map(trial -> checked(trial, goal)).toArray(double[][]::new);
        double[] violations =
                valued.stream().mapToDouble(Observation::violation).toArray();
        int[] ranks = ranks(costs, violations);
        List<List<Observation>> fronts = new ArrayList<>();
        for (int i = 0; i < ranks.length; i++) {
            while (fronts.size() <= ranks[i]) {
                fronts.add(new ArrayList<>());
            }
            fronts.get(ranks[i]).add(valued.get(i));
        }
        return fronts;
    }

    /** The trials that no other beats and that keep the limits on outcomes; none where no trial keeps them. */
    public static List<Observation> front(List<Observation> trials, Goal goal) {
        List<Observation> feasible =
                trials.stream().filter(trial -> trial.violation() == 0).toList();
        List<List<Observation>> fronts = fronts(feasible, goal);
        return fronts.isEmpty() ? List.of() : List.copyOf(fronts.get(0));
    }

    /** The front, from 0, of each point. */
    public static int[] ranks(double[][] costs, double[] violations) {
        return new Fronts(costs, violations).ranks();
    }

    /** Is {@code a} no worse in any cost and better in one? */
    public static boolean dominates(double[] a, double[] b) {
        boolean better = false;
        for (int k = 0; k < a.length; k++) {
            if (a[k] > b[k]) {
                return false;
            }
            better |= a[k] < b[k];
        }
        return better;
    }

    /**
     * How much room each point of a front has: the sum over the costs of the distance between its two neighbours, as a share of the
     * front's range; infinite for the ends of each cost. A cost in which all are equal adds nothing. Source: Deb et al. 2002,
     * section III B.
     */
    public static double[] crowding(double[][] front) {
        double[] room = new double[front.length];
        int objectives = front.length == 0 ? 0 : front[0].length;
        for (int k = 0; k < objectives; k++) {
            addRoom(front, k, room);
        }
        return room;
    }

    private static void addRoom(double[][] front, int k, double[] room) {
        Integer[] order = IntStream.range(0, front.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> front[i][k]));
        int last = order.length - 1;
        double range = front[order[last]][k] - front[order[0]][k];
        if (range == 0) {
            return;
        }
        room[order[0]] = Double.POSITIVE_INFINITY;
        room[order[last]] = Double.POSITIVE_INFINITY;
        for (int i = 1; i < last; i++) {
            room[order[i]] += (front[order[i + 1]][k] - front[order[i - 1]][k]) / range;
        }
    }

    private static double[] checked(Observation trial, Goal goal) {
        if (trial.values().size() != goal.directions().size()) {
            throw new IllegalArgumentException("trial " + trial.number() + " must have a value for each of "
                    + goal.directions() + ", but has " + trial.values());
        }
        return costs(trial, goal);
    }
}

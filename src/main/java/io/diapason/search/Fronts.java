package io.diapason.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Points sorted into fronts by constrained domination ({@link Pareto}); tells the front of any further point. Equal points share a front.
 *
 * <p>Source: Zhang et al., efficient non-dominated sort (ENS-BS, IEEE TEC 19, 2015): taken in lexicographic order no point can beat an
 * earlier one, so each goes to the first front of which no member beats it, found by bisection; O(n log n) with two costs, where the
 * last member of a front decides, O(n²) comparisons at worst with more.
 */
final class Fronts {
    private final double[][] costs;
    private final double[] violations;
    private final List<List<Integer>> fronts = new ArrayList<>();
    private final int[] ranks;

    Fronts(double[][] costs, double[] violations) {
        this.costs = costs;
        this.violations = violations;
        this.ranks = new int[costs.length];
        Integer[] order = IntStream.range(0, costs.length).boxed().toArray(Integer[]::new);
        Arrays.sort(
                order,
                Comparator.<Integer>comparingDouble(i -> violations[i])
                        .thenComparing((a, b) -> Arrays.compare(costs[a], costs[b])));
        for (int i : order) {
            ranks[i] = rank(costs[i], violations[i], true);
            if (ranks[i] == fronts.size()) {
                fronts.add(new ArrayList<>());
            }
            fronts.get(ranks[i]).add(i);
        }
    }

    int[] ranks() {
        return ranks.clone();
    }

    /** How many fronts there are. */
    int size() {
        return fronts.size();
    }

    /** Indices of the points of a front. */
    List<Integer> members(int front) {
        return fronts.get(front);
    }

    /** Fronts that beat this point: from 0, the number of fronts where all of them do. */
    int rank(double[] point, double violation) {
        return rank(point, violation, false);
    }

    /** Each member of a front is beaten by one of the front before, so if a front beats a point, all before it do. */
    private int rank(double[] point, double violation, boolean lexicographicallyLast) {
        int low = 0;
        int high = fronts.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (beats(fronts.get(middle), point, violation, lexicographicallyLast)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean beats(List<Integer> front, double[] point, double violation, boolean lexicographicallyLast) {
        // In two dimensions the second cost falls along a front, so for a point that comes after all of it only the
        // last member counts.
        int stop = lexicographicallyLast && point.length <= 2 ? front.size() - 1 : 0;
        for (int i = front.size() - 1; i >= stop; i--) {
            int member = front.get(i);
            if (violations[member] < violation
                    || (violations[member] == violation && Pareto.dominates(costs[member], point))) {
                return true;
            }
        }
        return false;
    }
}

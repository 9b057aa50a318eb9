package io.diapason.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The volume that a set of points beats, up to a reference point: one number for how good a front is; larger is better.
 *
 * <p>Exact, by slicing (HSO; While et al., IEEE TEC 10, 2006): sorted by the last cost, each slab's thickness times the volume that
 * the points up to it beat in the other costs. O(n log n) with two costs, O(n² log n) with three, one factor n more for each further one;
 * hence the bounds. Unit: the product of the costs' units.
 */
public final class Hypervolume {
    private static final int MOST_OBJECTIVES = 5;
    private static final double MOST_STEPS = 1e8;

    private Hypervolume() {}

    /**
     * Volume beaten by these points. Points that are not better than the reference in every cost add nothing; dominated points may
     * be among them.
     *
     * @param costs     to be minimised
     * @param reference as many costs as each point, finite
     * @throws IllegalArgumentException where there are more than 5 costs, or so many undominated points that the work exceeds 1e8 steps
     */
    public static double of(double[][] costs, double[] reference) {
        int objectives = reference.length;
        double[][] inside =
                Arrays.stream(costs).filter(point -> isInside(point, reference)).toArray(double[][]::new);
        inside = best(inside);
        if (objectives < 1
                || objectives > MOST_OBJECTIVES
                || Math.pow(inside.length, Math.max(1, objectives - 1)) > MOST_STEPS) {
            throw new IllegalArgumentException("hypervolume must be of 1 to " + MOST_OBJECTIVES
                    + " costs with points^(costs - 1) up to 1e8, but is of " + inside.length + " points with "
                    + objectives + " costs");
        }
        return volume(inside, reference, objectives);
    }

    /** What a point adds to the volume of others: of(others and point) - of(others), at least 0. */
    public static double gain(double[][] others, double[] point, double[] reference) {
        double[][] all = Arrays.copyOf(others, others.length + 1);
        all[others.length] = point;
        return Math.max(0, of(all, reference) - of(others, reference));
    }

    /**
     * A reference for points that none is given for: the worst of each cost and a tenth of its range more (a tenth of its size, or
     * 1, where the range is 0).
     */
    public static double[] reference(double[][] costs) {
        double[] reference = new double[costs[0].length];
        for (int k = 0; k < reference.length; k++) {
            int cost = k;
            double worst =
                    Arrays.stream(costs).mapToDouble(point -> point[cost]).max().orElseThrow();
            double best =
                    Arrays.stream(costs).mapToDouble(point -> point[cost]).min().orElseThrow();
            double range = worst > best ? worst - best : worst == 0 ? 10 : Math.abs(worst);
            reference[k] = worst + range / 10;
        }
        return reference;
    }

    private static double[][] best(double[][] points) {
        int[] ranks = Pareto.ranks(points, new double[points.length]);
        return IntStream.range(0, points.length)
                .filter(i -> ranks[i] == 0)
                .mapToObj(i -> points[i])
                .toArray(double[][]::new);
    }

    private static boolean isInside(double[] point, double[] reference) {
        for (int k = 0; k < reference.length; k++) {
            if (!(point[k] < reference[k])) {
                return false;
            }
        }
        return true;
    }

    private static double volume(double[][] points, double[] reference, int objectives) {
        if (points.length == 0) {
            return 0;
        }
        int last = objectives - 1;
        double[][] sorted = points.clone();
        Arrays.sort(sorted, Comparator.comparingDouble(point -> point[last]));
        if (objectives == 1) {
            return reference[0] - sorted[0][0];
        }
        if (objectives == 2) {
            return area(sorted, reference);
        }
        double volume = 0;
        for (int i = 0; i < sorted.length; i++) {
            double thickness = (i + 1 < sorted.length ? sorted[i + 1][last] : reference[last]) - sorted[i][last];
            if (thickness > 0) {
                volume += thickness * volume(Arrays.copyOf(sorted, i + 1), reference, last);
            }
        }
        return volume;
    }

    /** Of points sorted by the second cost: each adds a strip as wide as it is better in the first cost than all before. */
    private static double area(double[][] sorted, double[] reference) {
        double area = 0;
        double best = reference[0];
        for (double[] point : sorted) {
            if (point[0] < best) {
                area += (best - point[0]) * (reference[1] - point[1]);
                best = point[0];
            }
        }
        return area;
    }
}

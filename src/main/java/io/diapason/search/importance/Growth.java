package io.diapason.search.importance;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Grows one {@link Tree}: each split is the one that lowers the sum of squares most, over all axes of a random two thirds; leaves
 * have at least {@value #LEAST} rows. Splits between two cells that hold rows lie in their middle; unordered cells are sorted by
 * their mean first (Fisher 1958: the best of all groupings is among these), and those that hold no row go with the larger side.
 */
final class Growth {
    static final int LEAST = 3;

    private final List<Axis> axes;
    private final int[][] cells;
    private final double[] values;
    private final RandomGenerator random;
    private final int[] rows;
    private final double[] gains;
    private int nodes = 1;
    private final int[] splits;
    private final long[] lefts;
    private final int[] childs;
    private final double[] means;

    /**
     * @param cells  cell of each row on each axis
     * @param values of each row
     */
    Growth(List<Axis> axes, int[][] cells, double[] values, RandomGenerator random) {
        this.axes = axes;
        this.cells = cells;
        this.values = values;
        this.random = random;
        this.rows = new int[values.length];
        Arrays.setAll(rows, row -> row);
        int most = Math.max(1, 2 * (values.length / LEAST) + 1);
        this.splits = new int[most];
        this.lefts = new long[most];
        this.childs = new int[most];
        this.means = new double[most];
        this.gains = new double[axes.size()];
    }

    Tree tree() {
        grow(0, 0, rows.length);
        return new Tree(
                Arrays.copyOf(splits, nodes),
                Arrays.copyOf(lefts, nodes),
                Arrays.copyOf(childs, nodes),
                Arrays.copyOf(means, nodes));
    }

    /** By how much the splits of each axis lowered the sum of squares. */
    double[] gains() {
        return gains.clone();
    }

    private void grow(int node, int from, int to) {
        Split best = to - from < 2 * LEAST ? Split.NONE : best(from, to);
        if (best.gain() <= 0) {
            splits[node] = Tree.LEAF;
            means[node] = mean(from, to);
            return;
        }
        gains[best.axis()] += best.gain();
        int middle = partition(best, from, to);
        int child = nodes;
        nodes += 2;
        splits[node] = best.axis();
        lefts[node] = best.left();
        childs[node] = child;
        means[node] = Double.NaN;
        grow(child, from, middle);
        grow(child + 1, middle, to);
    }

    private Split best(int from, int to) {
        Split best = Split.NONE;
        int left = (2 * axes.size() + 2) / 3;
        for (int axis = 0; axis < axes.size(); axis++) {
            if (random.nextInt(axes.size() - axis) < left) {
                left--;
                Histogram histogram = new Histogram(axes.get(axis).cells());
                for (int i = from; i < to; i++) {
                    histogram.add(cells[rows[i]][axis], values[rows[i]]);
                }
                Split split = histogram.split(axis, axes.get(axis).ordered());
                best = split.gain() > best.gain() ? split : best;
            }
        }
        return best;
    }

    private int partition(Split split, int from, int to) {
        int middle = from;
        for (int i = from; i < to; i++) {
            if (split.goesLeft(cells[rows[i]][split.axis()])) {
                int kept = rows[middle];
                rows[middle++] = rows[i];
                rows[i] = kept;
            }
        }
        return middle;
    }

    private double mean(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[rows[i]];
        }
        return sum / (to - from);
    }
}

package io.diapason.search.importance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The leaves of one tree as boxes of the unit cube: what the tree predicts is known exactly everywhere, and so are its marginals,
 * the means over all other axes.
 *
 * <p>Source: Hutter, Hoos, Leyton-Brown, "An Efficient Approach for Assessing Hyperparameter Importance" (ICML 2014), section 3.
 */
final class Boxes {
    private final List<Groups> axes;
    private final List<Box> boxes = new ArrayList<>();
    private final double mean;
    private final double variance;

    /**
     * @param groups of the box, per axis
     * @param widths probability of those groups, per axis; their product is the volume
     */
    @SuppressWarnings("ArrayRecordComponent") // never leaves this class, never written after it is made
    private record Box(double value, double volume, long[] groups, double[] widths) {}

    Boxes(Tree tree, List<Axis> axes) {
        this.axes = IntStream.range(0, axes.size())
                .mapToObj(axis -> Groups.of(tree, axis, axes.get(axis)))
                .toList();
        collect(tree, 0, axes, axes.stream().mapToLong(Axis::all).toArray());
        this.mean = boxes.stream().mapToDouble(box -> box.volume * box.value).sum();
        this.variance = boxes.stream()
                .mapToDouble(box -> box.volume * square(box.value - mean))
                .sum();
    }

    private void collect(Tree tree, int node, List<Axis> all, long[] cells) {
        if (tree.isLeaf(node)) {
            boxes.add(box(tree.values()[node], cells, all));
            return;
        }
        int axis = tree.splits()[node];
        long kept = cells[axis];
        cells[axis] = kept & tree.lefts()[node];
        collect(tree, tree.childs()[node], all, cells);
        cells[axis] = kept & ~tree.lefts()[node];
        collect(tree, tree.childs()[node] + 1, all, cells);
        cells[axis] = kept;
    }

    private Box box(double value, long[] cells, List<Axis> all) {
        long[] groups = new long[cells.length];
        double[] widths = new double[cells.length];
        double volume = 1;
        for (int axis = 0; axis < cells.length; axis++) {
            groups[axis] = axes.get(axis).of(cells[axis]);
            widths[axis] =
                    cells[axis] == all.get(axis).all() ? 1 : all.get(axis).weight(cells[axis]);
            volume *= widths[axis];
        }
        return new Box(value, volume, groups, widths);
    }

    /** Of the prediction, over the whole cube. */
    double variance() {
        return variance;
    }

    /** Variance of the marginal of one axis. */
    double variance(int axis) {
        Groups groups = axes.get(axis);
        double[] marginal = new double[groups.count()];
        for (Box box : boxes) {
            add(marginal, box.groups[axis], box.volume / box.widths[axis] * box.value);
        }
        double sum = 0;
        for (int group = 0; group < marginal.length; group++) {
            sum += groups.weights()[group] * square(marginal[group] - mean);
        }
        return sum;
    }

    /** Variance of the marginal of two different axes; that of each alone is part of it. */
    double variance(int first, int second) {
        double[] rows = axes.get(first).weights();
        double[] columns = axes.get(second).weights();
        double[][] marginal = new double[rows.length][columns.length];
        for (Box box : boxes) {
            double part = box.volume / (box.widths[first] * box.widths[second]) * box.value;
            for (long left = box.groups[first]; left != 0; left &= left - 1) {
                add(marginal[Long.numberOfTrailingZeros(left)], box.groups[second], part);
            }
        }
        double sum = 0;
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                sum += rows[row] * columns[column] * square(marginal[row][column] - mean);
            }
        }
        return sum;
    }

    private static void add(double[] marginal, long groups, double part) {
        for (long left = groups; left != 0; left &= left - 1) {
            marginal[Long.numberOfTrailingZeros(left)] += part;
        }
    }

    private static double square(double value) {
        return value * value;
    }
}

package io.diapason.search.importance;

import java.util.ArrayList;
import java.util.List;

/**
 * Cells of an axis that no split of a tree tells apart, taken together: a small tree has few of them, which is what makes its marginals
 * cheap.
 *
 * @param cells   of each group; every cell is in one
 * @param weights the probability of each
 */
@SuppressWarnings("ArrayRecordComponent") // never leaves the package, never written after it is made
record Groups(long[] cells, double[] weights) {

    static Groups of(Tree tree, int axis, Axis cells) {
        List<Long> groups = List.of(cells.all());
        for (int node = 0; node < tree.splits().length; node++) {
            if (tree.splits()[node] == axis) {
                groups = apart(groups, tree.lefts()[node]);
            }
        }
        return new Groups(
                groups.stream().mapToLong(Long::longValue).toArray(),
                groups.stream().mapToDouble(cells::weight).toArray());
    }

    private static List<Long> apart(List<Long> groups, long left) {
        List<Long> apart = new ArrayList<>();
        for (long group : groups) {
            if ((group & left) != 0) {
                apart.add(group & left);
            }
            if ((group & ~left) != 0) {
                apart.add(group & ~left);
            }
        }
        return apart;
    }

    int count() {
        return cells.length;
    }

    /** The groups that these cells are made of, as bits. */
    long of(long some) {
        long bits = 0;
        for (int group = 0; group < cells.length; group++) {
            bits |= (cells[group] & some) != 0 ? 1L << group : 0;
        }
        return bits;
    }
}

package io.diapason.search.importance;

/**
 * A regression tree over cells, flat: node 0 is the root, a node without a split is a leaf.
 *
 * @param splits axis of each node's split; -1 for a leaf
 * @param lefts  the cells that go to the left child
 * @param childs the left child; the right one is the next node
 * @param values the mean of a leaf; NaN elsewhere
 */
@SuppressWarnings("ArrayRecordComponent") // never leaves the package, never written after it is made
record Tree(int[] splits, long[] lefts, int[] childs, double[] values) {
    static final int LEAF = -1;

    boolean isLeaf(int node) {
        return splits[node] == LEAF;
    }

    /** The leaf of a point, given as the cell on each axis. */
    double predict(int[] point) {
        int node = 0;
        while (splits[node] != LEAF) {
            node = childs[node] + (goesLeft(node, point[splits[node]]) ? 0 : 1);
        }
        return values[node];
    }

    boolean goesLeft(int node, int cell) {
        return ((lefts[node] >>> cell) & 1) == 1;
    }
}

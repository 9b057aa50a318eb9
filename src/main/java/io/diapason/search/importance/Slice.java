package io.diapason.search.importance;

/** What one tree predicts along one or two axes while all other coordinates of a point stay, in one walk for all cells. */
final class Slice {
    private final Tree tree;
    private final int first;
    private final int second;
    private final double[][] sums;

    /**
     * @param second -1 for none: there is then one column
     * @param sums   by cell of the first and the second axis; predictions are added
     */
    Slice(Tree tree, int first, int second, double[][] sums) {
        this.tree = tree;
        this.first = first;
        this.second = second;
        this.sums = sums;
    }

    void add(int[] point) {
        walk(0, point, -1L, -1L);
    }

    private void walk(int node, int[] point, long rows, long columns) {
        if (rows == 0 || columns == 0) {
            return;
        }
        if (tree.isLeaf(node)) {
            fill(rows, columns, tree.values()[node]);
            return;
        }
        int axis = tree.splits()[node];
        long left = tree.lefts()[node];
        int child = tree.childs()[node];
        if (axis == first) {
            walk(child, point, rows & left, columns);
            walk(child + 1, point, rows & ~left, columns);
        } else if (axis == second) {
            walk(child, point, rows, columns & left);
            walk(child + 1, point, rows, columns & ~left);
        } else {
            walk(child + (tree.goesLeft(node, point[axis]) ? 0 : 1), point, rows, columns);
        }
    }

    private void fill(long rows, long columns, double value) {
        for (int row = 0; row < sums.length; row++) {
            if (((rows >>> row) & 1) == 1) {
                for (int column = 0; column < sums[row].length; column++) {
                    sums[row][column] += ((columns >>> column) & 1) * value;
                }
            }
        }
    }
}

package io.diapason.search.importance;

/**
 * @param left the cells that go left
 * @param gain by how much it lowers the sum of squares; 0 where nothing does
 */
record Split(int axis, long left, double gain) {
    static final Split NONE = new Split(-1, 0, 0);

    boolean goesLeft(int cell) {
        return ((left >>> cell) & 1) == 1;
    }
}

package io.diapason.speech.engine;

/**
 * A matrix in a block, row-major.
 *
 * @param at         of its first number
 * @param rows       as stored
 * @param columns    as stored
 * @param stride     from one stored row to the next
 * @param transposed whether its transpose is meant
 */
record Matrix(Block block, int at, int rows, int columns, int stride, boolean transposed) {
    Matrix transpose() {
        return new Matrix(block, at, rows, columns, stride, !transposed);
    }

    /** Rows of what is meant. */
    int height() {
        return transposed ? columns : rows;
    }

    /** Columns of what is meant. */
    int width() {
        return transposed ? rows : columns;
    }

    long address() {
        return block.address(at);
    }
}

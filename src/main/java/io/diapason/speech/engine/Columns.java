package io.diapason.speech.engine;

/**
 * Some columns of a block: the share of one direction in the output of a layer.
 *
 * @param first  column
 * @param count  of columns
 * @param stride columns of the whole block
 */
record Columns(Block block, int first, int count, int stride) {
    Matrix rows(int from, int rows) {
        return new Matrix(block, from * stride + first, rows, count, stride, false);
    }

    void read(int row, float[] to, int rows) {
        if (count == stride) {
            block.read(row * stride, to, 0, rows * count);
            return;
        }
        for (int r = 0; r < rows; r++) {
            block.read((row + r) * stride + first, to, r * count, count);
        }
    }

    void write(int row, float[] from, int rows) {
        if (count == stride) {
            block.write(row * stride, from, 0, rows * count);
            return;
        }
        for (int r = 0; r < rows; r++) {
            block.write((row + r) * stride + first, from, r * count, count);
        }
    }
}

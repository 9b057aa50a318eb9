package io.diapason.speech.store;

import io.diapason.speech.features.FeatureMatrix;
import io.diapason.speech.features.FeatureView;
import java.util.Arrays;

/**
 * Only the rows that are wanted, for features that could not be stored; they answer by their number in the full matrix.
 *
 * @param rows   numbers of the rows kept, ascending; owned by this record
 * @param matrix the rows kept
 */
record HeapFeatures(int[] rows, FeatureMatrix matrix) implements FeatureView {
    static HeapFeatures of(FeatureMatrix all, int[] rows) {
        float[] values = new float[rows.length * all.frames()];
        for (int i = 0; i < rows.length; i++) {
            all.row(rows[i], values, i * all.frames());
        }
        return new HeapFeatures(rows, new FeatureMatrix(rows.length, all.frames(), values));
    }

    long bytes() {
        return (long) Float.BYTES * matrix.values().length;
    }

    @Override
    public int dimensions() {
        return rows.length;
    }

    @Override
    public int frames() {
        return matrix.frames();
    }

    @Override
    public void row(int dimension, float[] into, int offset) {
        matrix.row(Arrays.binarySearch(rows, dimension), into, offset);
    }
}

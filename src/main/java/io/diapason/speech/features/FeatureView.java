package io.diapason.speech.features;

/** Features of one clip to read from, wherever they lie: on the heap or in a mapped file. Immutable and thread-safe. */
public interface FeatureView {
    /** Rows. */
    int dimensions();

    /** Columns, one per hop. */
    int frames();

    /**
     * Copies one row.
     *
     * @param dimension from 0
     * @param into      receives {@link #frames()} numbers
     * @param offset    where in {@code into} they begin
     */
    void row(int dimension, float[] into, int offset);
}

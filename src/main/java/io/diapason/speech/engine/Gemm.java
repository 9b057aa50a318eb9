package io.diapason.speech.engine;

/** Multiplies matrices. One instance is for one thread. */
interface Gemm {
    /** target = a &middot; b. The target is not transposed. */
    default void multiply(Matrix a, Matrix b, Matrix target) {
        multiply(a, b, target, false);
    }

    /** target = a &middot; b, or target += a &middot; b. */
    void multiply(Matrix a, Matrix b, Matrix target, boolean add);

    /** The network's numbers may have changed since they were multiplied last. */
    default void refresh() {}

    /** What rounding depends on: library and version. */
    String name();
}

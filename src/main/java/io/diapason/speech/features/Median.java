package io.diapason.speech.features;

/** The middle of many numbers without sorting them all: Hoare's selection (CACM 4, 1961). */
final class Median {
    private Median() {}

    /**
     * As {@code numpy.median} of floats: the mean of the two in the middle where their number is even.
     *
     * @param values at least one, no NaN; brought into another order
     */
    static float of(float[] values) {
        int middle = values.length / 2;
        select(values, middle);
        if (values.length % 2 == 1) {
            return values[middle];
        }
        float below = values[0];
        for (int i = 1; i < middle; i++) {
            below = Math.max(below, values[i]);
        }
        return (below + values[middle]) / 2;
    }

    /** Puts the number of this rank in its place, none larger before it, none smaller behind. */
    private static void select(float[] values, int rank) {
        int from = 0;
        int to = values.length - 1;
        while (from < to) {
            float pivot = values[from + to >>> 1];
            int i = from;
            int j = to;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    float swap = values[i];
                    values[i++] = values[j];
                    values[j--] = swap;
                }
            }
            if (rank <= j) {
                to = j;
            } else if (rank >= i) {
                from = i;
            } else {
                return;
            }
        }
    }
}

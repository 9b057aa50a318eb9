package io.diapason.speech.features;

/**
 * A few rows, one number per frame each, that are multiplied into many sums while they are in the first-level cache. This is the inner loop of
 * the constant-Q filters.
 *
 * <p>Four rows and one sum at a time, all arrays sharing one index: that is what C2 of JDK 17 turns into vector instructions. With six rows or
 * two sums it does not, and takes five times as long.
 */
final class Tile {
    static final int ROWS = 16;

    private final float[][] rows = new float[ROWS][];
    private final float[][] own;

    Tile(int frames) {
        this.own = new float[ROWS][frames];
    }

    /** This tile's own row, to be filled. */
    float[] own(int row) {
        rows[row] = own[row];
        return own[row];
    }

    /** Makes {@code row} the sample {@code offset} after the beginning of every hop. */
    void take(int row, Strands signal, int offset) {
        rows[row] = signal.at(offset, own[row]);
    }

    /** Adds {@code factors[at + r] * row r} for all rows. */
    void addTo(float[] sums, float[] factors, int at) {
        for (int row = 0; row < ROWS; row += 4) {
            addFour(row, sums, factors, at + row);
        }
    }

    private void addFour(int row, float[] sums, float[] factors, int at) {
        float[] a = rows[row];
        float[] b = rows[row + 1];
        float[] c = rows[row + 2];
        float[] d = rows[row + 3];
        float fa = factors[at];
        float fb = factors[at + 1];
        float fc = factors[at + 2];
        float fd = factors[at + 3];
        for (int t = 0; t < sums.length; t++) {
            sums[t] += fa * a[t] + fb * b[t] + (fc * c[t] + fd * d[t]);
        }
    }
}

package io.diapason.speech.features;

/**
 * Logarithm to base 2 of floats in a fraction of the time of {@link Math#log}: exponent + logarithm of the multiple of 1/128 nearest to the mantissa
 * (from a table) + four terms of the series of ln(1 + r), |r| below 1/256. What the series leaves out is below r^5 / 5, so the absolute error is below
 * 3e-13 (1e-12 dB), and powers of two are exact.
 */
final class BinaryLogarithm {
    private static final int MANTISSA_BITS = 23;
    private static final int MANTISSA = (1 << MANTISSA_BITS) - 1;
    private static final int ONE = 127 << MANTISSA_BITS;
    private static final int CELLS = 128;
    private static final int CELL_BITS = MANTISSA_BITS - 7;
    private static final double PER_NEPER = 1 / Math.log(2);
    private static final double[] RECIPROCALS = new double[CELLS + 1];
    private static final double[] LOGARITHMS = new double[CELLS + 1];

    static {
        for (int cell = 0; cell <= CELLS; cell++) {
            double centre = 1 + (double) cell / CELLS;
            RECIPROCALS[cell] = 1 / centre;
            LOGARITHMS[cell] = Math.log(centre) * PER_NEPER;
        }
    }

    private BinaryLogarithm() {}

    /** @param value positive, finite and at least {@link Float#MIN_NORMAL} */
    static double of(float value) {
        int bits = Float.floatToRawIntBits(value);
        int cell = (bits & MANTISSA) + (1 << CELL_BITS - 1) >>> CELL_BITS;
        double mantissa = Float.intBitsToFloat(bits & MANTISSA | ONE);
        double r = mantissa * RECIPROCALS[cell] - 1;
        double series = r - r * r * (1 / 2.0 - r * (1 / 3.0 - r * (1 / 4.0)));
        return (bits >>> MANTISSA_BITS) - 127 + LOGARITHMS[cell] + PER_NEPER * series;
    }
}

package io.diapason.speech.audio;

/**
 * The low-pass sampled at the fractional positions where outputs fall between inputs: one row of coefficients per
 * position.
 *
 * <p>Ratios with many positions (44,101 to 22,050 Hz has 22,050) would need huge tables. They get a table of evenly
 * spaced positions instead and the result is interpolated linearly between the two nearest rows; the spacing keeps that
 * error below -140 dB.
 */
final class PolyphaseFilter {
    private static final int MAX_COEFFICIENTS = 1 << 20;
    private static final int INTERPOLATED_ROWS = 2_048;
    /** From this many repetitions of the pattern on, working on all of them at once pays. */
    private static final int MIN_PERIODS = 8;

    private final Ratio ratio;
    private final int taps;
    private final boolean exact;
    private final int rows;
    private final float[] table;

    PolyphaseFilter(Ratio ratio) {
        this.ratio = ratio;
        KaiserSinc response = KaiserSinc.forStretch(ratio.stretch());
        int half = (int) Math.ceil(response.halfWidth());
        // A multiple of four, because the inner loops take four taps at a time.
        this.taps = (2 * half + 3) / 4 * 4;
        this.exact = (long) ratio.up() * taps <= MAX_COEFFICIENTS;
        this.rows = exact ? ratio.up() : (int) Math.ceil(INTERPOLATED_ROWS / ratio.stretch());
        this.table = new float[(rows + 1) * taps];
        for (int row = 0; row <= rows; row++) {
            for (int tap = 0; tap < taps; tap++) {
                table[row * taps + tap] = (float) response.at(tap - before() - (double) row / rows);
            }
        }
    }

    /** Filters {@code input} to {@code length} output samples. */
    float[] apply(float[] input, int length) {
        float[] padded = new float[input.length + taps];
        System.arraycopy(input, 0, padded, before(), input.length);
        float[] output = new float[length];
        if (exact && length / ratio.up() >= MIN_PERIODS) {
            new PeriodicConvolution(ratio, taps, table).apply(padded, output);
        } else {
            convolve(padded, output);
        }
        return output;
    }

    /** Taps that look at inputs before the output's own position. */
    private int before() {
        return taps / 2 - 1;
    }

    private void convolve(float[] padded, float[] output) {
        for (int i = 0; i < output.length; i++) {
            long position = (long) i * ratio.down();
            int from = (int) (position / ratio.up());
            double row = (double) (position % ratio.up()) * rows / ratio.up();
            int lower = (int) row;
            float value = dot(padded, from, lower);
            if (!exact) {
                value += (float) (row - lower) * (dot(padded, from, lower + 1) - value);
            }
            output[i] = value;
        }
    }

    /** Four sums at once: the additions of one sum would have to wait for each other. */
    private float dot(float[] padded, int from, int row) {
        int start = row * taps;
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int tap = 0; tap < taps; tap += 4) {
            a += padded[from + tap] * table[start + tap];
            b += padded[from + tap + 1] * table[start + tap + 1];
            c += padded[from + tap + 2] * table[start + tap + 2];
            d += padded[from + tap + 3] * table[start + tap + 3];
        }
        return (a + b) + (c + d);
    }
}

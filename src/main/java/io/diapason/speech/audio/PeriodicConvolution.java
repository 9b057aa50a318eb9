package io.diapason.speech.audio;

import java.util.Arrays;

/**
 * Polyphase filtering arranged for vector instructions. The pattern of coefficients repeats every {@code outputs}
 * outputs, while the inputs move on by {@code inputs} samples. So the input is transposed to {@code inputs} rows, whose
 * neighbours are one period apart, and each coefficient is applied to a whole run of periods at once: unit stride, no
 * sum across lanes. All arrays of the inner loop share one index, because C2 of JDK 17 vectorises that and not arrays
 * shifted against each other; it makes a factor of five.
 */
final class PeriodicConvolution {
    /**
     * Periods worked on at a time, so that the running sums stay in the first-level cache whatever the length of the
     * recording.
     */
    private static final int BLOCK = 1_024;

    private final Ratio ratio;
    private final int taps;
    private final float[] table;
    /** Per period, a multiple of the ratio's own: at least as many inputs as taps, so that these span few periods. */
    private final int outputs;

    private final int inputs;

    /**
     * @param taps  a multiple of four
     * @param table a row of coefficients per phase, shape [up][taps]
     */
    PeriodicConvolution(Ratio ratio, int taps, float[] table) {
        this.ratio = ratio;
        this.taps = taps;
        this.table = table;
        int multiple = (taps + ratio.down() - 1) / ratio.down();
        this.outputs = multiple * ratio.up();
        this.inputs = multiple * ratio.down();
    }

    /**
     * Filters a whole recording.
     *
     * @param padded input with zeros on both sides; output {@code i} looks at {@code taps} samples from {@code floor(i * down / up)} on
     */
    void apply(float[] padded, float[] output) {
        int periods = (output.length + outputs - 1) / outputs;
        int columns = Math.min(BLOCK, periods) + (inputs + taps) / inputs;
        float[][] rows = new float[inputs][columns];
        float[] sums = new float[columns];
        for (int block = 0; block < periods; block += BLOCK) {
            transpose(padded, (long) block * inputs, rows);
            for (int phase = 0; phase < outputs; phase++) {
                Arrays.fill(sums, 0);
                filter(rows, phase, sums);
                scatter(sums, output, (long) block * outputs + phase);
            }
        }
    }

    /** Adds up one phase of all periods; the taps are taken in runs that lie within one period. */
    private void filter(float[][] rows, int phase, float[] sums) {
        long position = (long) phase * ratio.down();
        int from = (int) (position / ratio.up());
        int coefficient = (int) (position % ratio.up()) * taps;
        float[] partial = new float[sums.length];
        for (int period = 0, tap = 0; tap < taps; period++) {
            int end = Math.min(taps, (period + 1) * inputs - from);
            int row = from + tap - period * inputs;
            accumulate(rows, row, coefficient + tap, end - tap, partial);
            tap = end;
            for (int i = 0; i < sums.length - period; i++) {
                sums[i] += partial[i + period];
            }
            Arrays.fill(partial, 0);
        }
    }

    private void accumulate(float[][] rows, int row, int coefficient, int count, float[] partial) {
        int tap = 0;
        for (; tap + 4 <= count; tap += 4) {
            addFour(rows, row + tap, coefficient + tap, partial);
        }
        for (; tap < count; tap++) {
            float[] a = rows[row + tap];
            float ha = table[coefficient + tap];
            for (int i = 0; i < partial.length; i++) {
                partial[i] += ha * a[i];
            }
        }
    }

    private void addFour(float[][] rows, int row, int coefficient, float[] partial) {
        float[] a = rows[row];
        float[] b = rows[row + 1];
        float[] c = rows[row + 2];
        float[] d = rows[row + 3];
        float ha = table[coefficient];
        float hb = table[coefficient + 1];
        float hc = table[coefficient + 2];
        float hd = table[coefficient + 3];
        for (int i = 0; i < partial.length; i++) {
            partial[i] += ha * a[i] + hb * b[i] + (hc * c[i] + hd * d[i]);
        }
    }

    private void scatter(float[] sums, float[] output, long first) {
        long at = first;
        for (int i = 0; i < BLOCK && at < output.length; i++, at += outputs) {
            output[(int) at] = sums[i];
        }
    }

    private void transpose(float[] padded, long first, float[][] rows) {
        for (int row = 0; row < inputs; row++) {
            float[] values = rows[row];
            long at = first + row;
            for (int i = 0; i < values.length; i++, at += inputs) {
                values[i] = at < padded.length ? padded[(int) at] : 0;
            }
        }
    }
}

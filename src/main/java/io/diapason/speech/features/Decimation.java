package io.diapason.speech.features;

import io.diapason.speech.audio.KaiserSinc;
import java.util.Arrays;

/**
 * Halves the sample rate as {@code soxr} "HQ" does, librosa's default: a Kaiser-windowed sinc of 389 taps, flat up to 0.913 of the lower
 * Nyquist frequency and 126 dB down from there on. Its parameters were fitted to soxr's impulse response and give it to 3e-8. The resemblance
 * must be this close because a chroma is relative to its frame: in a silent frame all there is to hear are the filters' traces of the loud ones.
 *
 * <p>The result has ceil(length / 2) samples, the first where the input's first was; beyond both ends the signal counts as zero.
 */
final class Decimation {
    private static final double CUTOFF = 0.47843591;
    private static final double BETA = 13.04;
    private static final double HALF_WIDTH = 194.5;
    private static final int REACH = 194;

    /** With zeros on both sides for the tiles that overhang. */
    private final float[] response = new float[2 * REACH + 1 + 2 * Tile.ROWS];

    Decimation() {
        KaiserSinc filter = new KaiserSinc(CUTOFF, BETA, HALF_WIDTH);
        for (int tap = -REACH; tap <= REACH; tap++) {
            response[Tile.ROWS + REACH + tap] = (float) filter.at(tap);
        }
    }

    /**
     * The signal at half the rate, hop and length.
     *
     * @param signal of an even hop
     */
    Strands halved(Strands signal) {
        int hop = signal.hop() / 2;
        float[][] rows = new float[hop][signal.frames()];
        Tile tile = new Tile(signal.frames());
        for (int first = -REACH; first < signal.hop() + REACH; first += Tile.ROWS) {
            for (int row = 0; row < Tile.ROWS; row++) {
                tile.take(row, signal, first + row);
            }
            // Output p is centred on sample 2 p and reaches REACH samples to both sides of it.
            int end = Math.min(hop, (first + Tile.ROWS - 1 + REACH) / 2 + 1);
            for (int p = Math.max(0, Math.floorDiv(first - REACH + 1, 2)); p < end; p++) {
                tile.addTo(rows[p], response, Tile.ROWS + REACH + first - 2 * p);
            }
        }
        return cut(rows, (signal.length() + 1) / 2);
    }

    /** What lies behind the signal's last sample is not heard. */
    private static Strands cut(float[][] rows, int length) {
        for (int strand = 0; strand < rows.length; strand++) {
            int samples = Math.max(0, (length - strand + rows.length - 1) / rows.length);
            Arrays.fill(rows[strand], samples, rows[strand].length, 0);
        }
        return new Strands(rows.length, length, rows);
    }
}

package io.diapason.speech.features;

import java.util.Arrays;

/**
 * A signal laid out by place within the hop: strand p holds samples p, p + hop, p + 2 hop …, one per frame. The n-th sample of all frames is
 * then a row, and what is done to every frame is done to whole rows. Outside the signal there are zeros.
 */
final class Strands {
    private final int hop;
    private final int length;
    private final float[][] rows;

    /**
     * @param hop    samples between frames
     * @param length of the signal, less than hop x frames
     * @param rows   shape [hop][frames]
     */
    Strands(int hop, int length, float[][] rows) {
        this.hop = hop;
        this.length = length;
        this.rows = rows;
    }

    /** Frames are 1 + floor(samples / hop). */
    static Strands of(float[] samples, int hop) {
        float[][] rows = new float[hop][1 + samples.length / hop];
        for (int frame = 0, at = 0; at < samples.length; frame++) {
            for (int strand = 0; strand < hop && at < samples.length; strand++, at++) {
                rows[strand][frame] = samples[at];
            }
        }
        return new Strands(hop, samples.length, rows);
    }

    int hop() {
        return hop;
    }

    int length() {
        return length;
    }

    int frames() {
        return rows[0].length;
    }

    /**
     * Sample {@code offset} after the beginning of every hop.
     *
     * @param offset any number, also below zero or beyond the hop
     * @param spare  holds the answer where it lies in other frames than those of its strand
     * @return spare or a strand; not to be written to
     */
    float[] at(int offset, float[] spare) {
        int shift = Math.floorDiv(offset, hop);
        float[] strand = rows[offset - shift * hop];
        if (shift == 0) {
            return strand;
        }
        int from = Math.min(strand.length, Math.max(0, -shift));
        int to = Math.max(from, Math.min(strand.length, strand.length - shift));
        Arrays.fill(spare, 0, from, 0);
        if (to > from) {
            System.arraycopy(strand, from + shift, spare, from, to - from);
        }
        Arrays.fill(spare, to, strand.length, 0);
        return spare;
    }
}

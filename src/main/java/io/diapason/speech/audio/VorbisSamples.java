package io.diapason.speech.audio;

import java.util.Arrays;

/** Collects decoded samples, averaged over the channels, and cuts what the positions in the file say is not sound. */
final class VorbisSamples {
    private static final int FIRST_CAPACITY = 1 << 17;
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final Source source;
    private final Shape shape;
    private float[] mono = new float[FIRST_CAPACITY];
    private int count;
    private long start = UNKNOWN;
    private long end = UNKNOWN;

    VorbisSamples(Source source, Shape shape) {
        this.source = source;
        this.shape = shape;
    }

    void add(float[][] channels, int[] offsets, int length) {
        Limits.check(source, new Shape(shape.sampleRate(), shape.channels(), (long) count + length));
        if (count + length > mono.length) {
            mono = Arrays.copyOf(mono, Math.max(count + length, 2 * mono.length));
        }
        for (int channel = 0; channel < shape.channels(); channel++) {
            float[] values = channels[channel];
            for (int i = 0; i < length; i++) {
                mono[count + i] += values[offsets[channel] + i];
            }
        }
        if (shape.channels() > 1) {
            for (int i = count; i < count + length; i++) {
                mono[i] /= shape.channels();
            }
        }
        count += length;
    }

    /**
     * Learns where in the recording we are.
     *
     * @param position samples up to here; -1 = not known
     * @param last     whether nothing follows
     */
    void position(long position, boolean last) {
        if (position < 0) {
            return;
        }
        if (start == UNKNOWN) {
            // A recording cut from a longer one starts late; one with a lead-in to skip starts early. If this is the end as well, it is padding.
            start = last ? Math.max(0, position - count) : position - count;
        }
        if (last) {
            end = position;
        }
    }

    Audio audio() {
        int from = start == UNKNOWN ? 0 : (int) Math.min(count, Math.max(0, -start));
        long length = start == UNKNOWN || end == UNKNOWN ? count : end - start;
        int to = (int) Math.max(from, Math.min(count, length));
        Limits.check(source, new Shape(shape.sampleRate(), shape.channels(), to - from));
        float[] sound = Arrays.copyOfRange(mono, from, to);
        InterleavedSamples.requireSound(source, sound);
        return new Audio(sound, shape.sampleRate());
    }
}

package io.diapason.speech.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Uncompressed audio inside a file: the samples of all channels of one instant side by side.
 *
 * @param start offset of the first sample in the source
 */
record InterleavedSamples(SampleFormat format, ByteOrder order, Shape shape, int start) {
    /** Bounds the scratch array: blocks of this many samples stay in the processor's first-level cache. */
    private static final int BLOCK = 4_096;

    /** Float files may exceed 1 legitimately; beyond this they are damaged, and their power would overflow a float. */
    private static final float MAX_AMPLITUDE = 1e9f;

    /** Decodes and averages over the channels, block by block. */
    Audio mono(Source source) {
        Limits.check(source, shape);
        int channels = shape.channels();
        ByteBuffer in = source.bytes().duplicate().order(order).position(start);
        float[] mono = new float[(int) shape.frames()];
        float[] block = new float[Math.max(1, BLOCK / channels) * channels];
        for (int at = 0; at < mono.length; at += block.length / channels) {
            int count = Math.min(block.length / channels, mono.length - at);
            format.decode(in, block, count * channels);
            mix(block, mono, at, count);
        }
        if (format == SampleFormat.FLOAT_32 || format == SampleFormat.FLOAT_64) {
            requireSound(source, mono);
        }
        return new Audio(mono, shape.sampleRate());
    }

    private void mix(float[] block, float[] mono, int at, int count) {
        int channels = shape.channels();
        if (channels == 1) {
            System.arraycopy(block, 0, mono, at, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            float sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                sum += block[i * channels + channel];
            }
            mono[at + i] = sum / channels;
        }
    }

    /** Refuses what is no number, or no amplitude. */
    static void requireSound(Source source, float[] samples) {
        for (int i = 0; i < samples.length; i++) {
            if (!(Math.abs(samples[i]) <= MAX_AMPLITUDE)) {
                throw source.invalid("samples must be numbers (near -1 to 1), but sample " + i + " is " + samples[i]
                        + "; write the file again");
            }
        }
    }
}

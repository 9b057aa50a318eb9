package io.diapason.speech.audio;

import javazoom.jl.decoder.Obuffer;

/** Takes the decoder's samples before it rounds them to 16 bits, and averages the channels. */
final class Mp3Samples extends Obuffer {
    /** What the decoder scales full amplitude to. */
    private static final float FULL = 32_700;

    private final float[] mono;
    private final int channels;
    private final int[] next = new int[2];

    /** @param samples of one channel, all that will come */
    Mp3Samples(int samples, int channels) {
        this.mono = new float[samples];
        this.channels = channels;
    }

    @Override
    public void appendSamples(int channel, float[] values) {
        int at = next[channel];
        for (int i = 0; i < values.length; i++) {
            mono[at + i] += values[i] / FULL;
        }
        next[channel] = at + values.length;
    }

    /** A frame whose beginning is missing gives nothing: silence takes its place, up to this many samples in all. */
    void fill(int samples) {
        next[0] = samples;
        next[1] = samples;
    }

    float[] average() {
        if (channels == 2) {
            for (int i = 0; i < mono.length; i++) {
                mono[i] /= 2;
            }
        }
        return mono;
    }

    @Override
    public void append(int channel, short value) {
        throw new IllegalStateException("samples come in blocks");
    }

    @Override
    public void write_buffer(int value) {}

    @Override
    public void close() {}

    @Override
    public void clear_buffer() {}

    @Override
    public void set_stop_flag() {}
}

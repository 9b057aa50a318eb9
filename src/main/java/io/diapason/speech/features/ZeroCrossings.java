package io.diapason.speech.features;

/**
 * Share of samples at which the sign changes: {@code librosa.feature.zero_crossing_rate(y, frame_length, hop_length, center=True)} 0.11. Within 1e-10 of
 * zero counts as positive; a frame's first sample is no crossing; beyond both ends the first and the last sample continue.
 */
public final class ZeroCrossings {
    private static final float THRESHOLD = 1e-10f;

    private ZeroCrossings() {}

    /** Shape [1][frames], 0 to below 1. */
    static FeatureMatrix of(float[] samples, Framing framing) {
        int size = framing.fftSize();
        int hop = framing.hopLength();
        int[] crossings = crossings(samples);
        float[] values = new float[1 + samples.length / hop];
        for (int frame = 0; frame < values.length && samples.length > 0; frame++) {
            int first = frame * hop - size / 2;
            int last = Math.min(samples.length, first + size) - 1;
            values[frame] = (float) (crossings[last] - crossings[Math.max(0, first)]) / size;
        }
        return new FeatureMatrix(1, values.length, values);
    }

    /** How many there are up to each sample. */
    private static int[] crossings(float[] samples) {
        int[] crossings = new int[samples.length];
        int count = 0;
        for (int i = 1; i < samples.length; i++) {
            count += crossing(samples, i);
            crossings[i] = count;
        }
        return crossings;
    }

    /** 1 where the sign differs from the sample before; without a branch, which noise would mispredict half the time. */
    private static int crossing(float[] samples, int at) {
        int before = Float.floatToRawIntBits(samples[at - 1] + THRESHOLD);
        return (before ^ Float.floatToRawIntBits(samples[at] + THRESHOLD)) >>> 31;
    }
}

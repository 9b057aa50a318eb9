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
        float[] values = new float[1 + samples.length / hop];
        int entered = 1;
        int left = 1;
        int crossings = 0;
        for (int frame = 0; frame < values.length; frame++) {
            int start = frame * hop - size / 2;
            for (int end = Math.min(samples.length, start + size); entered < end; entered++) {
                crossings += crossing(samples, entered);
            }
            for (int end = Math.min(samples.length, start + 1); left < end; left++) {
                crossings -= crossing(samples, left);
            }
            values[frame] = (float) crossings / size;
        }
        return new FeatureMatrix(1, values.length, values);
    }

    /** 1 where the sign differs from the sample before; without a branch, which noise would mispredict half the time. */
    private static int crossing(float[] samples, int at) {
        int before = Float.floatToRawIntBits(samples[at - 1] + THRESHOLD);
        return (before ^ Float.floatToRawIntBits(samples[at] + THRESHOLD)) >>> 31;
    }
}

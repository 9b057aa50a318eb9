package io.diapason.speech.features;

/** Constant-Q transform, as far as {@code librosa.feature.chroma_cqt} 0.11 needs it. */
public final class ConstantQ {
    static final int BINS_PER_OCTAVE = 36;

    ConstantQ(int sampleRate, int hopLength) {}

    /** Chroma of the constant-Q magnitudes, [12][1 + samples/hop]. */
    FeatureMatrix chroma(float[] samples, double tuning) {
        throw new UnsupportedOperationException("not yet");
    }
}

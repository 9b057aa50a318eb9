package io.diapason.speech.features;

/** Share of samples at which the sign changes: {@code librosa.feature.zero_crossing_rate} 0.11. */
public final class ZeroCrossings {
    private ZeroCrossings() {}

    /** Shape [1][frames]. */
    static FeatureMatrix of(float[] samples, Framing framing) {
        throw new UnsupportedOperationException("not yet");
    }
}

package io.diapason.speech.features;

/** Root mean square of each frame: {@code librosa.feature.rms(y)} 0.11. */
public final class Rms {
    private Rms() {}

    /** Shape [1][frames]. */
    static FeatureMatrix of(float[] samples, Framing framing) {
        throw new UnsupportedOperationException("not yet");
    }
}

package io.diapason.speech.features;

/** Geometric over arithmetic mean of the power: {@code librosa.feature.spectral_flatness} 0.11. */
public final class Flatness {
    private Flatness() {}

    /** Shape [1][frames]. */
    static FeatureMatrix of(Spectrogram spectrogram) {
        throw new UnsupportedOperationException("not yet");
    }
}

package io.diapason.speech.features;

/** Mean frequency by magnitude: {@code librosa.feature.spectral_centroid} 0.11. */
public final class Centroid {
    private Centroid() {}

    /** Shape [1][frames]. */
    static FeatureMatrix of(Spectrogram spectrogram) {
        throw new UnsupportedOperationException("not yet");
    }
}

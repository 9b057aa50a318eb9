package io.diapason.speech.features;

/** Deviation of the frequency about the centroid by magnitude: {@code librosa.feature.spectral_bandwidth} 0.11. */
public final class Bandwidth {
    private Bandwidth() {}

    /** Shape [1][frames]. */
    static FeatureMatrix of(Spectrogram spectrogram, FeatureMatrix centroid) {
        throw new UnsupportedOperationException("not yet");
    }
}

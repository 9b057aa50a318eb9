package io.diapason.speech.features;

/** Frequency below which 85 % of the magnitude lies: {@code librosa.feature.spectral_rolloff} 0.11. */
public final class Rolloff {
    private Rolloff() {}

    /** Shape [1][frames]. */
    static FeatureMatrix of(Spectrogram spectrogram) {
        throw new UnsupportedOperationException("not yet");
    }
}

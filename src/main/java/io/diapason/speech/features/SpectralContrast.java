package io.diapason.speech.features;

/** Peaks above valleys in octave bands: {@code librosa.feature.spectral_contrast} 0.11. */
public final class SpectralContrast {
    /** Bands, the one below 200 Hz included. */
    static final int ROWS = 7;

    SpectralContrast(int sampleRate, int fftSize) {}

    /** Shape [7][frames], dB. */
    FeatureMatrix of(Spectrogram spectrogram) {
        throw new UnsupportedOperationException("not yet");
    }
}

package io.diapason.speech.features;

/** Energy by pitch class: {@code librosa.feature.chroma_stft} 0.11 of the magnitude. */
public final class Chroma {
    /** C, C sharp … B. */
    static final int CLASSES = 12;

    Chroma(int sampleRate, int fftSize) {}

    /** Shape [12][frames], each frame's largest value 1. */
    FeatureMatrix of(Spectrogram spectrogram, double tuning) {
        throw new UnsupportedOperationException("not yet");
    }
}

package io.diapason.speech.features;

/** How far a clip's pitches lie from A440: {@code librosa.estimate_tuning} 0.11. */
public final class Tuning {
    Tuning(int sampleRate, int fftSize) {}

    /**
     * Deviation in fractions of a bin.
     *
     * @param binsPerOctave 12 for {@link Chroma}, 36 for {@link ConstantQ}
     * @return -0.5 to 0.49 in steps of 0.01; 0 where no pitch is found
     */
    double of(Spectrogram spectrogram, int binsPerOctave) {
        throw new UnsupportedOperationException("not yet");
    }
}

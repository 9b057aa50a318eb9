package io.diapason.speech.features;

/** Power in mel bands: {@code librosa.feature.melspectrogram} 0.11 (power=2). Immutable, thread-safe. */
public final class MelSpectrogram {
    private final MelFilterBank bank;

    public MelSpectrogram(MelFilterBank bank) {
        this.bank = bank;
    }

    /**
     * Sums the spectrogram over each band.
     *
     * @return power, shape [mels][frames], not in decibels
     */
    public FeatureMatrix of(Spectrogram spectrogram) {
        if (spectrogram.bins() != bank.bins()) {
            throw new IllegalArgumentException("the spectrogram must have the filter bank's " + bank.bins()
                    + " bins, but has " + spectrogram.bins());
        }
        int frames = spectrogram.frames();
        float[] values = new float[bank.mels() * frames];
        for (int frame = 0; frame < frames; frame++) {
            for (int mel = 0; mel < bank.mels(); mel++) {
                values[mel * frames + frame] = bank.apply(mel, spectrogram.power(), frame * spectrogram.bins());
            }
        }
        return new FeatureMatrix(bank.mels(), frames, values);
    }
}

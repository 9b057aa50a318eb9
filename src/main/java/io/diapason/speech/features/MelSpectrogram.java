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
        int[] offsets = new int[4];
        float[] sums = new float[4];
        for (int frame = 0; frame < frames; frame += 4) {
            int many = Math.min(4, frames - frame);
            for (int i = 0; i < 4; i++) {
                offsets[i] = (frame + Math.min(many - 1, i)) * spectrogram.bins(); // beyond the last frame it is repeated
            }
            for (int mel = 0; mel < bank.mels(); mel++) {
                bank.apply(mel, spectrogram.power(), offsets, sums);
                System.arraycopy(sums, 0, values, mel * frames + frame, many);
            }
        }
        return new FeatureMatrix(bank.mels(), frames, values);
    }
}

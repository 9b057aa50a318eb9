package io.diapason.speech.features;

/**
 * How closely two signals agree below a frequency: power of the one over power of the difference, in dB, summed over Hann-windowed frames of 8,192
 * samples, half overlapping.
 */
public final class BandAgreement {
    private static final Framing FRAMING = new Framing(8_192, 4_096, Window.HANN, 0, 0);

    private BandAgreement() {}

    /**
     * Positive infinity for equal signals; their common length counts.
     *
     * @param share of the Nyquist frequency up to which is compared, 0 to 1
     */
    public static double decibels(float[] actual, float[] expected, int sampleRate, double share) {
        int length = Math.min(actual.length, expected.length);
        float[] signal = new float[length];
        float[] difference = new float[length];
        for (int i = 0; i < length; i++) {
            signal[i] = expected[i];
            difference[i] = actual[i] - expected[i];
        }
        Stft stft = new Stft(FRAMING, sampleRate);
        return 10 * Math.log10(power(stft, signal, share) / power(stft, difference, share));
    }

    private static double power(Stft stft, float[] samples, double share) {
        Spectrogram spectrogram = stft.power(samples);
        double sum = 0;
        for (int frame = 0; frame < spectrogram.frames(); frame++) {
            for (int bin = 0; bin < share * (spectrogram.bins() - 1); bin++) {
                sum += spectrogram.at(bin, frame);
            }
        }
        return sum;
    }
}

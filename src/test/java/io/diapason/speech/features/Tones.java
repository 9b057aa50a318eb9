package io.diapason.speech.features;

/** A chord to measure pitches by. */
final class Tones {
    private static final int[] SEMITONES = {-12, 0, 4, 7};

    private Tones() {}

    /** One second of A major around 440 Hz, shifted by a fraction of a semitone. */
    static float[] chord(int sampleRate, double deviation) {
        float[] samples = new float[sampleRate];
        for (int semitones : SEMITONES) {
            double hertz = 440 * Math.pow(2, (semitones + deviation) / 12);
            for (int i = 0; i < samples.length; i++) {
                samples[i] += (float) (0.2 * Math.sin(2 * Math.PI * hertz * i / sampleRate));
            }
        }
        return samples;
    }

    static Spectrogram spectrogram(int sampleRate, Framing framing, double deviation) {
        return new Stft(framing, sampleRate).power(chord(sampleRate, deviation));
    }
}

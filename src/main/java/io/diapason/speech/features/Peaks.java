package io.diapason.speech.features;

import java.util.Arrays;

/**
 * The pitches of a clip: local maxima of each frame's magnitudes from 150 to 4,000 Hz that are more than a tenth of the frame's largest, moved
 * to the top of the parabola through them and their neighbours: {@code librosa.piptrack} 0.11 with its defaults. Rounds to float where librosa
 * does, because {@link Tuning} counts what falls between fine edges. Used again for one clip after the other; not thread-safe.
 */
final class Peaks {
    private static final double LOWEST = 150;
    private static final double HIGHEST = 4_000;
    private static final float THRESHOLD = 0.1f;

    private float[] hertz = new float[1_024];
    private float[] magnitudes = new float[1_024];
    private int count;

    int count() {
        return count;
    }

    /** Frequency of a peak. */
    float hertz(int peak) {
        return hertz[peak];
    }

    /** Height of a peak's parabola. */
    float magnitude(int peak) {
        return magnitudes[peak];
    }

    /** A copy of all heights. */
    float[] magnitudes() {
        return Arrays.copyOf(magnitudes, count);
    }

    /** Finds the peaks of a clip; those of the last one are forgotten. */
    void find(Spectrogram spectrogram) {
        count = 0;
        int bins = spectrogram.bins();
        // As numpy.fft.rfftfreq computes frequencies, so that a bin at 4,000 Hz lies on librosa's side of the limit.
        double spacing = 1 / (spectrogram.fftSize() * (1.0 / spectrogram.sampleRate()));
        double highest = Math.min(HIGHEST, spectrogram.sampleRate() / 2.0);
        int first = 1;
        while (first * spacing < LOWEST) {
            first++;
        }
        int end = first;
        while (end < bins - 1 && end * spacing < highest) {
            end++;
        }
        for (int frame = 0; frame < spectrogram.frames(); frame++) {
            find(spectrogram, frame * bins + first, frame * bins + end);
        }
    }

    private void find(Spectrogram spectrogram, int from, int to) {
        float[] magnitude = spectrogram.magnitude();
        int start = from / spectrogram.bins() * spectrogram.bins();
        float reference = THRESHOLD * largest(magnitude, start, start + spectrogram.bins());
        for (int i = from; i < to; i++) {
            float top = magnitude[i];
            if (top > reference && top > magnitude[i - 1] && top >= magnitude[i + 1]) {
                float shift = shift(magnitude[i - 1], top, magnitude[i + 1]);
                float slope = (magnitude[i + 1] - magnitude[i - 1]) / 2;
                double bin = i - start + (double) shift;
                add((float) (bin * spectrogram.sampleRate() / spectrogram.fftSize()), top + 0.5f * slope * shift);
            }
        }
    }

    /** Where the parabola through three neighbours has its top, in bins from the middle one. */
    private static float shift(float before, float top, float after) {
        double curvature = (after + before) - 2.0 * top;
        double slope = (after - before) / 2.0;
        return Math.abs(slope) >= Math.abs(curvature) ? 0 : (float) (-slope / curvature);
    }

    private static float largest(float[] values, int from, int to) {
        float largest = 0;
        for (int i = from; i < to; i++) {
            if (values[i] > largest) { // twice as fast as Math.max, which also orders zeros and NaN
                largest = values[i];
            }
        }
        return largest;
    }

    private void add(float frequency, float magnitude) {
        if (count == hertz.length) {
            hertz = Arrays.copyOf(hertz, 2 * count);
            magnitudes = Arrays.copyOf(magnitudes, 2 * count);
        }
        hertz[count] = frequency;
        magnitudes[count] = magnitude;
        count++;
    }
}

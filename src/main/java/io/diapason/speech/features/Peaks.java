package io.diapason.speech.features;

import java.util.Arrays;

/**
 * The pitches of a clip: local maxima of each frame's spectrum from 150 to 4,000 Hz that are more than a tenth of the frame's largest, moved
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

    /**
     * Finds the peaks of a clip; those of the last one are forgotten.
     *
     * @param spectra its magnitudes or its powers
     */
    void find(Spectrogram spectrogram, float[] spectra) {
        count = 0;
        int bins = spectrogram.bins();
        int first = Math.max(1, firstAt(LOWEST, spectrogram));
        int end = Math.min(bins - 1, firstAt(Math.min(HIGHEST, spectrogram.sampleRate() / 2.0), spectrogram));
        for (int frame = 0; frame < spectrogram.frames(); frame++) {
            float reference = THRESHOLD * largest(spectra, frame * bins, (frame + 1) * bins);
            for (int bin = first; bin < end; bin++) {
                float top = spectra[frame * bins + bin];
                if (top > reference) {
                    consider(spectrogram, spectra, frame, bin);
                }
            }
        }
    }

    private void consider(Spectrogram spectrogram, float[] spectra, int frame, int bin) {
        int at = frame * spectrogram.bins() + bin;
        float before = spectra[at - 1];
        float top = spectra[at];
        float after = spectra[at + 1];
        if (top > before && top >= after) {
            float shift = shift(before, top, after);
            double place = bin + (double) shift;
            float slope = (after - before) / 2;
            add((float) (place * spectrogram.sampleRate() / spectrogram.fftSize()), top + 0.5f * slope * shift);
        }
    }

    /** The first bin not below a frequency, computed as {@code numpy.fft.rfftfreq} does: a bin may lie at the limit. */
    private static int firstAt(double hertz, Spectrogram spectrogram) {
        double spacing = 1 / (spectrogram.fftSize() * (1.0 / spectrogram.sampleRate()));
        int bin = 0;
        while (bin * spacing < hertz) {
            bin++;
        }
        return bin;
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

package io.diapason.speech.features;

/**
 * Deviation of the frequency about the centroid by magnitude: {@code librosa.feature.spectral_bandwidth(S=magnitude, p=2, norm=True)} 0.11, the root of the
 * sum of (f_k - centroid)^2 S_k over the sum of S_k. Silence has a bandwidth of 0 Hz.
 */
public final class Bandwidth {
    private Bandwidth() {}

    /** Shape [1][frames], Hz. */
    static FeatureMatrix of(Spectrogram spectrogram, FeatureMatrix centroid) {
        float[] values = new float[spectrogram.frames()];
        for (int frame = 0; frame < values.length; frame++) {
            double centre = centroid.at(0, frame) / spectrogram.spacing();
            double variance = variance(spectrogram.magnitude(), frame * spectrogram.bins(), spectrogram.bins(), centre);
            values[frame] = (float) (Math.sqrt(variance) * spectrogram.spacing());
        }
        return new FeatureMatrix(1, values.length, values);
    }

    /** In squared bins; four bins at a time, so that the additions that wait for each other are few. */
    private static double variance(float[] magnitude, int start, int bins, double centre) {
        double total = magnitude[start + bins - 1];
        double squares = total * square(bins - 1 - centre);
        for (int k = 0; k < bins - 1; k += 4) {
            double first = magnitude[start + k];
            double second = magnitude[start + k + 1];
            double third = magnitude[start + k + 2];
            double fourth = magnitude[start + k + 3];
            double from = k - centre;
            total += first + second + (third + fourth);
            squares += first * square(from)
                    + second * square(from + 1)
                    + (third * square(from + 2) + fourth * square(from + 3));
        }
        return total == 0 ? 0 : squares / total;
    }

    private static double square(double value) {
        return value * value;
    }
}

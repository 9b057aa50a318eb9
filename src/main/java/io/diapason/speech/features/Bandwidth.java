package io.diapason.speech.features;

/**
 * Deviation of the frequency about the centroid by magnitude: {@code librosa.feature.spectral_bandwidth(S=magnitude,
 * p=2, norm=True)} 0.11, the root of the sum of (f_k - centroid)^2 S_k over the sum of S_k. Silence has a bandwidth of
 * 0 Hz.
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

    /** In squared bins; four bins at a time are summed as floats, so that additions in double are few. */
    private static double variance(float[] magnitude, int start, int bins, double centre) {
        double total = magnitude[start + bins - 1];
        double squares = total * (bins - 1 - centre) * (bins - 1 - centre);
        double from = -centre;
        for (int k = start; k < start + bins - 1; k += 4) {
            float second = magnitude[k + 1];
            float third = magnitude[k + 2];
            float fourth = magnitude[k + 3];
            float sum = magnitude[k] + second + (third + fourth);
            float rise = 2 * (second + 2 * third + 3 * fourth);
            total += sum;
            squares += from * (from * sum + rise) + (second + 4 * third + 9 * fourth);
            from += 4;
        }
        return total == 0 ? 0 : Math.max(0, squares / total);
    }
}

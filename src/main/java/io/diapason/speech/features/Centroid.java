package io.diapason.speech.features;

/**
 * Mean frequency by magnitude: {@code librosa.feature.spectral_centroid(S=magnitude)} 0.11, sum of f_k S_k over sum of
 * S_k. Silence has a centroid of 0 Hz.
 */
public final class Centroid {
    private Centroid() {}

    /** Shape [1][frames], Hz. */
    static FeatureMatrix of(Spectrogram spectrogram) {
        float[] values = new float[spectrogram.frames()];
        for (int frame = 0; frame < values.length; frame++) {
            double bin = meanBin(spectrogram.magnitude(), frame * spectrogram.bins(), spectrogram.bins());
            values[frame] = (float) (bin * spectrogram.spacing());
        }
        return new FeatureMatrix(1, values.length, values);
    }

    /**
     * Four bins at a time, summed as floats, so that additions in double, which wait for each other, are few. The last
     * bin is apart: 2^n + 1 of them.
     */
    private static double meanBin(float[] magnitude, int start, int bins) {
        double total = magnitude[start + bins - 1];
        double weighted = total * (bins - 1);
        for (int k = 0; k < bins - 1; k += 4) {
            float second = magnitude[start + k + 1];
            float third = magnitude[start + k + 2];
            float fourth = magnitude[start + k + 3];
            float sum = magnitude[start + k] + second + (third + fourth);
            total += sum;
            weighted += (double) k * sum + (second + 2 * third + 3 * fourth);
        }
        return total == 0 ? 0 : weighted / total;
    }
}

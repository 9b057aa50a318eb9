package io.diapason.speech.features;

import java.util.Arrays;

/**
 * Mel-frequency cepstral coefficients: the first terms of the orthonormal DCT-II over the mel bands in dB, {@code
 * librosa.feature.mfcc} 0.11 (dct_type=2, norm='ortho', lifter=0): {@code c_j = s_j sum over m of x_m cos(pi j (2m + 1)
 * / (2 mels))} with s_0 = sqrt(1/mels), else sqrt(2/mels). Immutable, thread-safe.
 */
public final class Mfcc {
    private final int mels;
    private final int coefficients;
    private final float[] table;

    /**
     * @param mels         bands of the spectrogram
     * @param coefficients how many are kept, 1 to mels
     */
    public Mfcc(int mels, int coefficients) {
        if (coefficients < 1 || coefficients > mels) {
            throw new IllegalArgumentException("there are 1 to " + mels + " coefficients of " + mels
                    + " mel bands, but asked for " + coefficients);
        }
        this.mels = mels;
        this.coefficients = coefficients;
        this.table = new float[coefficients * mels];
        for (int j = 0; j < coefficients; j++) {
            double scale = Math.sqrt((j == 0 ? 1.0 : 2.0) / mels);
            for (int m = 0; m < mels; m++) {
                table[j * mels + m] = (float) (scale * Math.cos(Math.PI * j * (2 * m + 1) / (2.0 * mels)));
            }
        }
    }

    /** The matrix entry for coefficient {@code j} and band {@code mel}. */
    float weight(int j, int mel) {
        return table[j * mels + mel];
    }

    /**
     * The coefficients of each frame.
     *
     * @param decibels mel spectrogram in dB, shape [mels][frames]
     * @return shape [coefficients][frames]
     */
    public FeatureMatrix of(FeatureMatrix decibels) {
        if (decibels.dimensions() != mels) {
            throw new IllegalArgumentException(
                    "there must be " + mels + " mel bands, but there are " + decibels.dimensions());
        }
        int frames = decibels.frames();
        float[] source = decibels.values();
        float[] values = new float[coefficients * frames];
        double[] row = new double[frames];
        for (int j = 0; j < coefficients; j++) {
            Arrays.fill(row, 0);
            for (int m = 0; m < mels; m++) {
                double weight = table[j * mels + m];
                for (int t = 0; t < frames; t++) {
                    row[t] += weight * source[m * frames + t];
                }
            }
            for (int t = 0; t < frames; t++) {
                values[j * frames + t] = (float) row[t];
            }
        }
        return new FeatureMatrix(coefficients, frames, values);
    }
}

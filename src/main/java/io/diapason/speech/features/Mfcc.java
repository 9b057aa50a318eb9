package io.diapason.speech.features;

import java.util.Arrays;

/**
 * Mel-frequency cepstral coefficients: the first terms of the orthonormal DCT-II over the mel bands in dB, {@code
 * librosa.feature.mfcc} 0.11 (dct_type=2, norm='ortho', lifter=0): {@code c_j = s_j sum over m of x_m cos(pi j (2m + 1)
 * / (2 mels))} with s_0 = sqrt(1/mels), else sqrt(2/mels). Immutable, thread-safe.
 */
public final class Mfcc {
    private static final int STRIDE = 4;

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
        this.table = new float[coefficients * mels + STRIDE - 1]; // the last row may be read beyond its end, times zero
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
        float[][] sums = folded(decibels, 1);
        float[][] differences = folded(decibels, -1);
        float[] values = new float[coefficients * frames];
        float[] row = new float[frames];
        for (int j = 0; j < coefficients; j++) {
            Arrays.fill(row, 0);
            float[][] half = j % 2 == 0 ? sums : differences;
            for (int m = 0; m < half.length; m += STRIDE) {
                accumulate(row, half, m, j * mels);
            }
            System.arraycopy(row, 0, values, j * frames, frames);
        }
        return new FeatureMatrix(coefficients, frames, values);
    }

    /**
     * The lower half of the bands plus {@code sign} times the upper half mirrored, because cosines of even coefficients are symmetric about the middle and
     * those of odd ones antisymmetric: half the products. Filled up with zeros to a multiple of the stride; an odd number's middle band counts once.
     */
    private float[][] folded(FeatureMatrix decibels, float sign) {
        int frames = decibels.frames();
        float[] bands = decibels.values();
        int half = (mels + 1) / 2;
        float[][] rows = new float[(half + STRIDE - 1) / STRIDE * STRIDE][frames];
        for (int m = 0; m < half; m++) {
            int mirror = mels - 1 - m;
            float[] row = rows[m];
            for (int t = 0; t < frames; t++) {
                float mirrored = mirror == m ? 0 : sign * bands[mirror * frames + t];
                row[t] = bands[m * frames + t] + mirrored;
            }
        }
        return rows;
    }

    /** All arrays share one index, which is what lets the compiler use vectors. */
    private void accumulate(float[] sum, float[][] rows, int m, int offset) {
        float[] first = rows[m];
        float[] second = rows[m + 1];
        float[] third = rows[m + 2];
        float[] fourth = rows[m + 3];
        float a = table[offset + m];
        float b = table[offset + m + 1];
        float c = table[offset + m + 2];
        float d = table[offset + m + 3];
        for (int t = 0; t < sum.length; t++) {
            sum[t] += a * first[t] + b * second[t] + (c * third[t] + d * fourth[t]);
        }
    }
}

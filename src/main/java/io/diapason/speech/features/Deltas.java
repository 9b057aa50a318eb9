package io.diapason.speech.features;

import java.util.Arrays;

/**
 * Local derivatives over time by Savitzky-Golay filtering over nine frames, {@code librosa.feature.delta} 0.11
 * (width=9, mode='interp'): order 1 is the slope of the fitted line, order 2 the second derivative of the fitted
 * parabola. The first and last four frames repeat the value of the fit over the first and last nine.
 *
 * <p>Where we differ: librosa refuses clips of fewer than nine frames; here such a clip counts as extended by its first
 * and last frame (librosa's mode='nearest'), so that short settings still give numbers.
 */
public final class Deltas {
    private static final int REACH = 4;
    private static final int WIDTH = 2 * REACH + 1;
    private static final float[] SLOPE = weights(1);
    private static final float[] CURVATURE = weights(2);

    private Deltas() {}

    /**
     * The derivative of each row.
     *
     * @param order 1 or 2
     * @return a new matrix of the same shape, in units of the input per frame (per frame squared)
     */
    public static FeatureMatrix of(FeatureMatrix features, int order) {
        if (order != 1 && order != 2) {
            throw new IllegalArgumentException("deltas have order 1 or 2, but asked for " + order);
        }
        float[] weights = order == 1 ? SLOPE : CURVATURE;
        int frames = features.frames();
        float[] padded = new float[frames + 2 * REACH];
        float[] fit = new float[frames];
        float[] values = new float[features.values().length];
        for (int row = 0; row < features.dimensions(); row++) {
            features.row(row, padded, REACH);
            Arrays.fill(padded, 0, REACH, padded[REACH]);
            Arrays.fill(padded, REACH + frames, frames + 2 * REACH, padded[REACH + frames - 1]);
            filter(padded, weights, fit);
            if (frames >= WIDTH) {
                Arrays.fill(fit, 0, REACH, fit[REACH]);
                Arrays.fill(fit, frames - REACH, frames, fit[frames - 1 - REACH]);
            }
            System.arraycopy(fit, 0, values, row * frames, frames);
        }
        return new FeatureMatrix(features.dimensions(), frames, values);
    }

    private static void filter(float[] padded, float[] weights, float[] fit) {
        float a = weights[0];
        float b = weights[1];
        float c = weights[2];
        float d = weights[3];
        float e = weights[4];
        float sign = weights[0] == weights[WIDTH - 1] ? 1 : -1;
        for (int t = 0; t < fit.length; t++) {
            fit[t] = a * (padded[t] + sign * padded[t + 8])
                    + b * (padded[t + 1] + sign * padded[t + 7])
                    + (c * (padded[t + 2] + sign * padded[t + 6]) + d * (padded[t + 3] + sign * padded[t + 5]))
                    + e * padded[t + 4];
        }
    }

    /** Least squares over -4 to 4: i / 60 for the slope, 2 (i^2 - 60/9) / 308 for the curvature. */
    private static float[] weights(int order) {
        float[] weights = new float[WIDTH];
        for (int i = -REACH; i <= REACH; i++) {
            weights[i + REACH] = (float) (order == 1 ? i / 60.0 : 2 * (i * i - 60.0 / 9) / 308);
        }
        return weights;
    }
}

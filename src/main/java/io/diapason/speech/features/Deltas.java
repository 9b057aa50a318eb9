package io.diapason.speech.features;

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
        float[] values = new float[features.values().length];
        int frames = features.frames();
        for (int row = 0; row < features.dimensions(); row++) {
            for (int t = 0; t < frames; t++) {
                int centre = frames < WIDTH ? t : Math.max(REACH, Math.min(frames - 1 - REACH, t));
                values[row * frames + t] = fit(features, row, centre, weights);
            }
        }
        return new FeatureMatrix(features.dimensions(), frames, values);
    }

    private static float fit(FeatureMatrix features, int row, int centre, float[] weights) {
        int frames = features.frames();
        float[] values = features.values();
        float sum = 0;
        for (int i = -REACH; i <= REACH; i++) {
            int frame = Math.max(0, Math.min(frames - 1, centre + i));
            sum += weights[i + REACH] * values[row * frames + frame];
        }
        return sum;
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

package io.diapason.speech.dataset;

import io.diapason.speech.features.FeatureMatrix;
import java.util.List;

/**
 * Brings every feature dimension to mean 0 and deviation 1: (x - mean) / deviation, with statistics over all clips and frames it was
 * fitted on, zero padding included. As scikit-learn's StandardScaler (population deviation, constant dimensions divided by 1).
 *
 * @param mean      shape [dimensions]; owned by this record
 * @param deviation shape [dimensions], positive; owned by this record
 */
public record Standardiser(float[] mean, float[] deviation) {
    public Standardiser {
        if (mean.length != deviation.length) {
            throw new IllegalArgumentException(
                    "mean and deviation must be equally long, but are " + mean.length + " and " + deviation.length);
        }
    }

    /**
     * Measures training clips.
     *
     * @param clips at least one, all with the same dimensions
     * @throws IllegalArgumentException when there is none, dimensions differ or a value is not finite
     */
    public static Standardiser fit(List<FeatureMatrix> clips) {
        if (clips.isEmpty()) {
            throw new IllegalArgumentException("a standardiser needs at least one clip, but got none");
        }
        int dimensions = clips.get(0).dimensions();
        clips.forEach(clip -> requireDimensions(dimensions, clip));
        float[] mean = new float[dimensions];
        float[] deviation = new float[dimensions];
        for (int d = 0; d < dimensions; d++) {
            Moments moments = Moments.of(clips, d);
            mean[d] = (float) moments.mean();
            deviation[d] = (float) moments.deviation();
        }
        return new Standardiser(mean, deviation);
    }

    /** A new matrix with standardised values. */
    public FeatureMatrix apply(FeatureMatrix clip) {
        requireDimensions(mean.length, clip);
        float[] values = new float[clip.values().length];
        for (int d = 0; d < mean.length; d++) {
            for (int i = d * clip.frames(); i < (d + 1) * clip.frames(); i++) {
                values[i] = (clip.values()[i] - mean[d]) / deviation[d];
            }
        }
        return new FeatureMatrix(clip.dimensions(), clip.frames(), values);
    }

    private static void requireDimensions(int dimensions, FeatureMatrix clip) {
        if (clip.dimensions() != dimensions) {
            throw new IllegalArgumentException(
                    "clips must have " + dimensions + " dimensions, but one has " + clip.dimensions());
        }
    }
}

package io.diapason.speech.dataset;

import io.diapason.speech.features.FeatureView;
import java.util.Arrays;
import java.util.Collection;

/**
 * Brings every feature dimension to mean 0 and deviation 1: (x - mean) / deviation, with statistics over all frames of the clips it was
 * fitted on. Frames of padding count, as in the original project; with a mask there are none. As scikit-learn's StandardScaler
 * (population deviation, constant dimensions divided by 1).
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
     * Measures clips.
     *
     * @param clips at least one, all with the same dimensions
     * @throws IllegalArgumentException when there is none, dimensions differ or a value is not finite
     */
    public static Standardiser fit(Collection<? extends FeatureView> clips) {
        Moments moments = Moments.of(clips);
        int dimensions = moments.mean().length;
        float[] mean = new float[dimensions];
        float[] deviation = new float[dimensions];
        for (int d = 0; d < dimensions; d++) {
            mean[d] = (float) moments.mean()[d];
            deviation[d] = (float) moments.deviation()[d];
        }
        return new Standardiser(mean, deviation);
    }

    /**
     * Reads a clip in standardised form, row-major, zeros behind its own frames.
     *
     * @param frames of a row, at least as many as the clip has
     * @param into   receives dimensions x frames numbers
     */
    void read(FeatureView clip, int frames, float[] into) {
        requireDimensions(mean.length, clip);
        for (int d = 0; d < mean.length; d++) {
            int end = d * frames + clip.frames();
            clip.row(d, into, d * frames);
            for (int i = d * frames; i < end; i++) {
                into[i] = (into[i] - mean[d]) / deviation[d];
            }
            Arrays.fill(into, end, (d + 1) * frames, 0);
        }
    }

    static void requireDimensions(int dimensions, FeatureView clip) {
        if (clip.dimensions() != dimensions) {
            throw new IllegalArgumentException(
                    "clips must have " + dimensions + " dimensions, but one has " + clip.dimensions());
        }
    }
}

package io.diapason.speech.features;

/**
 * Features over time.
 *
 * @param dimensions rows
 * @param frames     columns, one per hop
 * @param values     shape [dimensions][frames], row-major; owned by this record
 */
public record FeatureMatrix(int dimensions, int frames, float[] values) {
    public FeatureMatrix {
        if (values.length != dimensions * frames) {
            throw new IllegalArgumentException("values must hold dimensions x frames = " + dimensions + " x " + frames
                    + " numbers, but holds " + values.length);
        }
    }

    public float at(int dimension, int frame) {
        return values[dimension * frames + frame];
    }
}

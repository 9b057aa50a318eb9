package io.diapason.speech.features;

import java.util.List;

/**
 * Features over time.
 *
 * @param dimensions rows
 * @param frames     columns, one per hop
 * @param values     shape [dimensions][frames], row-major; owned by this record
 */
public record FeatureMatrix(int dimensions, int frames, float[] values) implements FeatureView {
    public FeatureMatrix {
        if (values.length != dimensions * frames) {
            throw new IllegalArgumentException("values must hold dimensions x frames = " + dimensions + " x " + frames
                    + " numbers, but holds " + values.length);
        }
    }

    /** One matrix above the other; all have equally many frames. */
    static FeatureMatrix stacked(List<FeatureMatrix> parts) {
        int frames = parts.get(0).frames();
        int dimensions = parts.stream().mapToInt(FeatureMatrix::dimensions).sum();
        float[] values = new float[dimensions * frames];
        int row = 0;
        for (FeatureMatrix part : parts) {
            Rules.require(part.frames() == frames, "parts must have " + frames + " frames", part.frames());
            System.arraycopy(part.values(), 0, values, row * frames, part.values().length);
            row += part.dimensions();
        }
        return new FeatureMatrix(dimensions, frames, values);
    }

    @Override
    public void row(int dimension, float[] into, int offset) {
        System.arraycopy(values, dimension * frames, into, offset, frames);
    }

    public float at(int dimension, int frame) {
        return values[dimension * frames + frame];
    }
}

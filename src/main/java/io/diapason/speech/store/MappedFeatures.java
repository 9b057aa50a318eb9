package io.diapason.speech.store;

import io.diapason.speech.features.FeatureMatrix;
import io.diapason.speech.features.FeatureView;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.stream.IntStream;

/** All rows of a front end for one clip, in a mapped file. Immutable and thread-safe. */
final class MappedFeatures implements FeatureView {
    private final ByteBuffer segment;
    private final int sums;
    private final int dimensions;
    private final int frames;

    /** @param place of a record that lies within the segment */
    MappedFeatures(ByteBuffer segment, int place, int dimensions, int frames) {
        this.segment = segment;
        this.sums = place;
        this.dimensions = dimensions;
        this.frames = frames;
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public int frames() {
        return frames;
    }

    @Override
    public void row(int dimension, float[] into, int offset) {
        FloatBuffer floats = segment.slice(place(dimension), Float.BYTES * frames)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        floats.get(into, offset, frames);
    }

    /** Whether these rows are as they were written. */
    boolean intact(int... rows) {
        for (int row : rows) {
            int sum = segment.getInt(sums + Integer.BYTES * row);
            if (SegmentFormat.crc(segment, place(row), Float.BYTES * frames) != sum) {
                return false;
            }
        }
        return true;
    }

    boolean intact() {
        return intact(IntStream.range(0, dimensions).toArray());
    }

    FeatureMatrix copy() {
        float[] values = new float[dimensions * frames];
        for (int d = 0; d < dimensions; d++) {
            row(d, values, d * frames);
        }
        return new FeatureMatrix(dimensions, frames, values);
    }

    private int place(int row) {
        return sums + Integer.BYTES * dimensions + Float.BYTES * frames * row;
    }
}

package io.diapason.speech.dataset;

import io.diapason.speech.features.FeatureView;
import java.util.Collection;

/**
 * Mean and population deviation of every feature dimension over the frames of clips, in double arithmetic and two passes. Clips are visited one
 * after the other, since their features may lie in a file.
 *
 * @param mean      shape [dimensions]
 * @param deviation shape [dimensions]; 1 where the dimension is constant up to rounding
 */
record Moments(double[] mean, double[] deviation) {
    private static final double ROUNDING = 1e-12;

    /** @throws IllegalArgumentException when there is no clip, dimensions differ or a value is not finite */
    static Moments of(Collection<? extends FeatureView> clips) {
        if (clips.isEmpty()) {
            throw new IllegalArgumentException("a standardiser needs at least one clip, but got none");
        }
        int dimensions = clips.iterator().next().dimensions();
        clips.forEach(clip -> Standardiser.requireDimensions(dimensions, clip));
        double[] mean = averages(clips, new double[dimensions], 1);
        for (int d = 0; d < dimensions; d++) {
            if (!Double.isFinite(mean[d])) {
                throw new IllegalArgumentException(
                        "features must be finite, but dimension " + d + " holds NaN or infinity");
            }
        }
        double[] deviation = averages(clips, mean, 2);
        for (int d = 0; d < dimensions; d++) {
            deviation[d] = positive(Math.sqrt(deviation[d]), mean[d]);
        }
        return new Moments(mean, deviation);
    }

    /** What lies below the normal floats would become a division by 0 or nearly so. */
    private static double positive(double deviation, double mean) {
        return deviation <= ROUNDING * Math.abs(mean) || deviation < Float.MIN_NORMAL ? 1 : deviation;
    }

    /** Of each dimension the average of (x - centre) to the power 1 or 2. */
    private static double[] averages(Collection<? extends FeatureView> clips, double[] centres, int power) {
        double[] sums = new double[centres.length];
        float[] row = new float[clips.stream().mapToInt(FeatureView::frames).max().orElseThrow()];
        long frames = 0;
        for (FeatureView clip : clips) {
            for (int d = 0; d < sums.length; d++) {
                clip.row(d, row, 0);
                sums[d] = added(sums[d], row, clip.frames(), centres[d], power);
            }
            frames += clip.frames();
        }
        for (int d = 0; d < sums.length; d++) {
            sums[d] /= frames;
        }
        return sums;
    }

    private static double added(double start, float[] row, int frames, double centre, int power) {
        double sum = start;
        for (int t = 0; t < frames; t++) {
            double difference = row[t] - centre;
            sum += power == 1 ? difference : difference * difference;
        }
        return sum;
    }
}

package io.diapason.speech.dataset;

import io.diapason.speech.features.FeatureMatrix;
import java.util.List;

/**
 * Mean and population deviation of one feature dimension, in double arithmetic and two passes.
 *
 * @param deviation 1 where the dimension is constant up to rounding
 */
record Moments(double mean, double deviation) {
    private static final double ROUNDING = 1e-12;

    static Moments of(List<FeatureMatrix> clips, int dimension) {
        double mean = average(clips, dimension, 0, 1);
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException(
                    "features must be finite, but dimension " + dimension + " holds NaN or infinity");
        }
        double deviation = Math.sqrt(average(clips, dimension, mean, 2));
        return new Moments(mean, deviation <= ROUNDING * Math.abs(mean) ? 1 : deviation);
    }

    /** Average of (x - centre) to the power 1 or 2. */
    private static double average(List<FeatureMatrix> clips, int dimension, double centre, int power) {
        double sum = 0;
        long count = 0;
        for (FeatureMatrix clip : clips) {
            for (int i = dimension * clip.frames(); i < (dimension + 1) * clip.frames(); i++) {
                double difference = clip.values()[i] - centre;
                sum += power == 1 ? difference : difference * difference;
            }
            count += clip.frames();
        }
        return sum / count;
    }
}

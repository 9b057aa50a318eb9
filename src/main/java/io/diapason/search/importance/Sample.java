package io.diapason.search.importance;

import org.apache.commons.math3.stat.StatUtils;

/** Figures of a sample (commons-math3); 0 of an empty one. */
final class Sample {
    private Sample() {}

    static double mean(double[] sample) {
        return sample.length == 0 ? 0 : StatUtils.mean(sample);
    }

    /** @param share 0 (exclusive) to 1 */
    static double quantile(double[] sample, double share) {
        return sample.length == 0 ? 0 : StatUtils.percentile(sample, 100 * share);
    }

    /** Of the population. */
    static double deviation(double[] sample) {
        return sample.length == 0 ? 0 : Math.sqrt(StatUtils.populationVariance(sample));
    }
}

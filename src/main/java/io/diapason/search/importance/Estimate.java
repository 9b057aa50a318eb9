package io.diapason.search.importance;

/**
 * A figure and how far it can be trusted.
 *
 * @param low  lower end of the interval around it, at most {@code value}
 * @param high upper end, at least {@code value}
 */
public record Estimate(double value, double low, double high) {
    public Estimate {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(
                    "low <= value <= high must hold, but they are " + low + ", " + value + ", " + high);
        }
    }

    /** The middle 95 % of a sample around a value, widened where the value lies outside. */
    static Estimate of(double value, double[] sample) {
        return new Estimate(
                value,
                Math.min(value, Sample.quantile(sample, 0.025)),
                Math.max(value, Sample.quantile(sample, 0.975)));
    }

    /** The mean of a sample, and its middle 95 %. */
    static Estimate of(double[] sample) {
        return of(Sample.mean(sample), sample);
    }
}

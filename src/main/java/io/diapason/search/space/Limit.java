package io.diapason.search.space;

import java.util.Map;

/**
 * A limit on an outcome, written {@code metric >= bound} or {@code metric <= bound}.
 *
 * @param bound     finite
 * @param direction MAXIMIZE: the metric must be at least the bound; MINIMIZE: at most
 */
public record Limit(String metric, double bound, Direction direction) {
    public Limit {
        if (!Double.isFinite(bound)) {
            throw new IllegalArgumentException("bound must be finite, but is " + bound);
        }
    }

    /**
     * By how much a value breaks the limit, as a share of the bound so that limits of different units can be added up: |value − bound| / |bound|;
     * |value − bound| where the bound is 0. 0 where the limit is kept, and at least 1 where nothing was measured (NaN) or the value is infinite.
     */
    public double violation(double value) {
        if (!Double.isFinite(value)) {
            boolean kept = !Double.isNaN(value) && direction.isBetter(value, bound);
            return kept ? 0 : 1;
        }
        double excess = direction == Direction.MAXIMIZE ? bound - value : value - bound;
        double unit = bound == 0 ? 1 : Math.abs(bound);
        return Math.min(Double.MAX_VALUE, Math.max(0, excess / unit));
    }

    /** The same of what a trial reported; 1 where it did not report this metric. */
    public double violation(Map<String, Double> metrics) {
        return violation(metrics.getOrDefault(metric, Double.NaN));
    }

    /** As it is written in a definition. */
    @Override
    public String toString() {
        return metric + (direction == Direction.MAXIMIZE ? " >= " : " <= ") + bound;
    }
}

package io.diapason.search.space;

/** Whether a larger or a smaller value of a metric is better. */
public enum Direction {
    MAXIMIZE,
    MINIMIZE;

    /** Is {@code candidate} strictly better than {@code incumbent}? NaN is never better. */
    public boolean isBetter(double candidate, double incumbent) {
        if (Double.isNaN(candidate)) {
            return false;
        }
        if (Double.isNaN(incumbent)) {
            return true;
        }
        return this == MAXIMIZE ? candidate > incumbent : candidate < incumbent;
    }
}

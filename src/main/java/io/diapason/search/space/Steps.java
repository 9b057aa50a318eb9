package io.diapason.search.space;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The values {@code min, min + step, min + 2 step …} up to {@code max}, and how a coordinate in [0, 1] picks one: each
 * with the same probability (linear), or with a probability in proportion to the width of its cell on a logarithmic
 * axis (log). The last value is below {@code max} where the step does not divide the range. Decimal arithmetic: 0.2 + 2
 * · 0.1 is 0.4.
 */
record Steps(double min, double max, double step, Scale scale) {

    long count() {
        return decimal(max)
                        .subtract(decimal(min))
                        .divide(decimal(step), 0, RoundingMode.FLOOR)
                        .longValueExact()
                + 1;
    }

    double value(long rank) {
        return decimal(min)
                .add(decimal(step).multiply(BigDecimal.valueOf(rank)))
                .doubleValue();
    }

    /** The rank of the nearest value; callers compare {@link #value} with what they asked for. */
    long rank(double value) {
        return Math.max(0, Math.min(count() - 1, Math.round((value - min) / step)));
    }

    long rankOf(double unit) {
        if (scale == Scale.LOG) {
            return rank(low() * Math.pow(high() / low(), unit));
        }
        return Math.min(count() - 1, (long) Math.floor(unit * count()));
    }

    double unitOf(long rank) {
        if (scale == Scale.LOG) {
            return clamp(Math.log(value(rank) / low()) / Math.log(high() / low()));
        }
        return (rank + 0.5) / count();
    }

    /** Half a step beyond the ends, so that the first and the last value have whole cells too; stays above zero. */
    private double low() {
        return Math.max(min - step / 2, min / 2);
    }

    private double high() {
        return value(count() - 1) + step / 2;
    }

    private static double clamp(double unit) {
        return Math.max(0, Math.min(1, unit));
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value);
    }
}

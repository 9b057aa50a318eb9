package io.diapason.search.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.deeplearning4j.arbiter.optimize.api.ParameterSpace;
import org.deeplearning4j.arbiter.optimize.parameter.integer.IntegerParameterSpace;

/**
 * Whole numbers from {@code min} to {@code max}, both included. Values are {@code Long}.
 *
 * @param min  at least -1,000,000,000; above 0 on a logarithmic scale
 * @param max  greater than {@code min}, at most 1,000,000,000
 * @param step distance of neighbours, 1 to {@code max - min}
 */
public record IntegerRange(String name, Optional<Expression> when, long min, long max, long step, Scale scale)
        implements Parameter {
    static final long BOUND = 1_000_000_000;

    public IntegerRange {
        Names.check(name);
        if (min >= max || min < -BOUND || max > BOUND) {
            throw new IllegalArgumentException(
                    name + " must have min < max, both within ±1,000,000,000, but has " + min + " and " + max);
        }
        if (step < 1 || step > max - min) {
            throw new IllegalArgumentException(name + " must have a step of 1 to max - min, but it is " + step);
        }
        if (scale == Scale.LOG && min <= 0) {
            throw new IllegalArgumentException(name + " must have min > 0 on a log scale, but it is " + min);
        }
    }

    private Steps steps() {
        return new Steps(min, max, step, scale);
    }

    @Override
    public ParameterSpace<?> arbiter() {
        return step == 1 && scale == Scale.LINEAR
                ? new IntegerParameterSpace((int) min, (int) max)
                : new SteppedSpace<>(steps(), this::at);
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.of((max - min) / step + 1);
    }

    @Override
    public Object at(long rank) {
        return min + rank * step;
    }

    @Override
    public boolean accepts(Object value) {
        if (!(value instanceof Number number) || number.doubleValue() != Math.rint(number.doubleValue())) {
            return false;
        }
        long whole = number.longValue();
        return whole >= min && whole <= max && (whole - min) % step == 0;
    }

    @Override
    public double unit(Object value) {
        return steps().unitOf((((Number) value).longValue() - min) / step);
    }

    @Override
    public Object tidy(Object drawn) {
        return ((Number) drawn).longValue();
    }

    @Override
    public Parameter discretised(int points, int most) {
        long size = (max - min) / step + 1;
        if (size <= most) {
            return this;
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            Object value = at(i == points - 1 ? size - 1 : steps().rankOf((double) i / (points - 1)));
            if (!values.contains(value)) {
                values.add(value);
            }
        }
        return new Choice(name, when, values);
    }
}

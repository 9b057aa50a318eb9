package io.diapason.search.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.deeplearning4j.arbiter.optimize.api.ParameterSpace;
import org.deeplearning4j.arbiter.optimize.distribution.LogUniformDistribution;
import org.deeplearning4j.arbiter.optimize.parameter.continuous.ContinuousParameterSpace;

/**
 * Real numbers from {@code min} to {@code max}, both included. Values are finite {@code Double}s.
 *
 * @param min  finite; above 0 on a logarithmic scale
 * @param max  finite, greater than {@code min}
 * @param step distance of neighbours, above 0 and at most {@code max - min}, with at most 1,000,000 steps; empty:
 *     continuous
 */
public record RealRange(
        String name, Optional<Expression> when, double min, double max, OptionalDouble step, Scale scale)
        implements Parameter {
    static final long MOST_STEPS = 1_000_000;

    public RealRange {
        Names.check(name);
        if (!Double.isFinite(min) || !Double.isFinite(max) || min >= max) {
            throw new IllegalArgumentException(name + " must have finite min < max, but has " + min + " and " + max);
        }
        double distance = step.orElse(max - min);
        if (!(distance > 0 && distance <= max - min && (max - min) / distance <= MOST_STEPS)) {
            throw new IllegalArgumentException(
                    name + " must have a step above 0 and at most max - min, but it is " + distance);
        }
        if (scale == Scale.LOG && min <= 0) {
            throw new IllegalArgumentException(name + " must have min > 0 on a log scale, but it is " + min);
        }
    }

    private Optional<Steps> steps() {
        return step.isPresent() ? Optional.of(new Steps(min, max, step.getAsDouble(), scale)) : Optional.empty();
    }

    @Override
    public ParameterSpace<?> arbiter() {
        if (step.isPresent()) {
            Steps steps = steps().orElseThrow();
            return new SteppedSpace<>(steps, steps::value);
        }
        return scale == Scale.LOG
                ? new ContinuousParameterSpace(new LogUniformDistribution(min, max))
                : new ContinuousParameterSpace(min, max);
    }

    @Override
    public OptionalLong size() {
        return steps().map(steps -> OptionalLong.of(steps.count())).orElse(OptionalLong.empty());
    }

    @Override
    public Object at(long rank) {
        return steps().orElseThrow(() -> new IllegalStateException(name + " is continuous"))
                .value(rank);
    }

    @Override
    public boolean accepts(Object value) {
        if (!(value instanceof Number number)) {
            return false;
        }
        double real = number.doubleValue();
        return real >= min
                && real <= max
                && steps().map(steps -> steps.value(steps.rank(real)) == real).orElse(true);
    }

    @Override
    public double unit(Object value) {
        double real = ((Number) value).doubleValue();
        double position = scale == Scale.LOG ? Math.log(real / min) / Math.log(max / min) : (real - min) / (max - min);
        return steps().map(steps -> steps.unitOf(steps.rank(real))).orElse(Math.max(0, Math.min(1, position)));
    }

    @Override
    public Object tidy(Object drawn) {
        return Math.max(min, Math.min(max, ((Number) drawn).doubleValue()));
    }

    @Override
    public Parameter discretised(int points, int most) {
        if (size().isPresent() && size().getAsLong() <= most) {
            return this;
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            Object value = i == points - 1 ? last() : at((double) i / (points - 1));
            if (!values.contains(value)) {
                values.add(value);
            }
        }
        return new Choice(name, when, values);
    }

    private double last() {
        return steps().map(steps -> steps.value(steps.count() - 1)).orElse(max);
    }

    private double at(double unit) {
        double real = scale == Scale.LOG ? min * Math.pow(max / min, unit) : min + unit * (max - min);
        return steps().map(steps -> steps.value(steps.rankOf(unit))).orElse(shortest(real));
    }

    /** Grid points a person can read and type again: 12 significant digits. */
    private static double shortest(double real) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.11e", real));
    }
}

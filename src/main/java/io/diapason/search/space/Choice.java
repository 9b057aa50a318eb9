package io.diapason.search.space;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.deeplearning4j.arbiter.optimize.api.ParameterSpace;
import org.deeplearning4j.arbiter.optimize.parameter.discrete.DiscreteParameterSpace;

/**
 * One of a list of values, each equally likely; 1 to 10,000 distinct values ({@code String}, {@code Long},
 * {@code Double}, {@code Boolean}).
 */
public record Choice(String name, Optional<Expression> when, List<Object> values) implements Parameter {
    static final int MOST = 10_000;

    public Choice {
        Names.check(name);
        values = List.copyOf(values);
        if (values.isEmpty() || values.size() > MOST) {
            throw new IllegalArgumentException(name + " must have 1 to 10,000 values, but has " + values.size());
        }
        if (values.stream().map(Values::canonical).distinct().count() < values.size()) {
            throw new IllegalArgumentException(name + " must not repeat a value, but is " + values);
        }
    }

    @Override
    public ParameterSpace<?> arbiter() {
        return new DiscreteParameterSpace<>(values);
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.of(values.size());
    }

    @Override
    public Object at(long rank) {
        return values.get(Math.toIntExact(rank));
    }

    @Override
    public boolean accepts(Object value) {
        return rank(value) >= 0;
    }

    @Override
    public double unit(Object value) {
        return (rank(value) + 0.5) / values.size();
    }

    private int rank(Object value) {
        for (int rank = 0; rank < values.size(); rank++) {
            if (Values.same(values.get(rank), value)) {
                return rank;
            }
        }
        return -1;
    }
}

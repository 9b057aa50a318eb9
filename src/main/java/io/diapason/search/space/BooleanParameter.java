package io.diapason.search.space;

import java.util.Optional;
import java.util.OptionalLong;
import org.deeplearning4j.arbiter.optimize.api.ParameterSpace;
import org.deeplearning4j.arbiter.optimize.parameter.BooleanSpace;

/** True or false, equally likely. Arbiter's {@link BooleanSpace} gives true for the lower half of its coordinate. */
public record BooleanParameter(String name, Optional<Expression> when) implements Parameter {
    public BooleanParameter {
        Names.check(name);
    }

    @Override
    public ParameterSpace<?> arbiter() {
        return new BooleanSpace();
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.of(2);
    }

    @Override
    public Object at(long rank) {
        return rank == 1;
    }

    @Override
    public boolean accepts(Object value) {
        return value instanceof Boolean;
    }

    @Override
    public double unit(Object value) {
        return Boolean.TRUE.equals(value) ? 0.25 : 0.75;
    }
}

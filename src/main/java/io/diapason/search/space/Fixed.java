package io.diapason.search.space;

import java.util.Optional;
import java.util.OptionalLong;
import org.deeplearning4j.arbiter.optimize.api.ParameterSpace;
import org.deeplearning4j.arbiter.optimize.parameter.FixedValue;

/** A value that is stated, not searched; takes no coordinate of the unit cube. */
public record Fixed(String name, Optional<Expression> when, Object value) implements Parameter {
    public Fixed {
        Names.check(name);
    }

    @Override
    public ParameterSpace<?> arbiter() {
        return new FixedValue<>(value);
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.of(1);
    }

    @Override
    public Object at(long rank) {
        return value;
    }

    @Override
    public boolean accepts(Object other) {
        return Values.same(value, other);
    }

    @Override
    public double unit(Object other) {
        return 0.5;
    }
}

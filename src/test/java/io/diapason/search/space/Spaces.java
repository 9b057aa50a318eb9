package io.diapason.search.space;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Short ways to write spaces in tests. */
public final class Spaces {
    private Spaces() {}

    public static SearchSpace space(List<Parameter> parameters, String... constraints) {
        return new SearchSpace(
                parameters, Arrays.stream(constraints).map(Constraint::of).toList());
    }

    public static Choice choice(String name, Object... values) {
        return new Choice(name, Optional.empty(), widened(values));
    }

    public static Choice choiceWhen(String name, String when, Object... values) {
        return new Choice(name, Optional.of(Expression.of(when)), widened(values));
    }

    public static IntegerRange integers(String name, long min, long max) {
        return new IntegerRange(name, Optional.empty(), min, max, 1, Scale.LINEAR);
    }

    public static RealRange reals(String name, double min, double max, Scale scale) {
        return new RealRange(name, Optional.empty(), min, max, OptionalDouble.empty(), scale);
    }

    public static RealRange stepped(String name, double min, double max, double step) {
        return new RealRange(name, Optional.empty(), min, max, OptionalDouble.of(step), Scale.LINEAR);
    }

    public static BooleanParameter bool(String name) {
        return new BooleanParameter(name, Optional.empty());
    }

    private static List<Object> widened(Object... values) {
        return Arrays.stream(values)
                .map(value -> value instanceof Integer whole ? (Object) whole.longValue() : value)
                .toList();
    }
}

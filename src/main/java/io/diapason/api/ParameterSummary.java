package io.diapason.api;

import io.diapason.search.space.BooleanParameter;
import io.diapason.search.space.Choice;
import io.diapason.search.space.Fixed;
import io.diapason.search.space.IntegerRange;
import io.diapason.search.space.Parameter;
import io.diapason.search.space.RealRange;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A parameter in a few words.
 *
 * @param type   choice, integer, real, boolean or fixed
 * @param values for people, e.g. {@code 64, 128, 256} or {@code 1.0E-4 to 0.01, log}
 */
record ParameterSummary(String name, String type, String values) {

    static ParameterSummary of(Parameter parameter) {
        String when =
                parameter.when().map(condition -> " (when " + condition + ")").orElse("");
        ParameterSummary bare = bare(parameter);
        return new ParameterSummary(bare.name(), bare.type(), bare.values() + when);
    }

    private static ParameterSummary bare(Parameter parameter) {
        if (parameter instanceof Choice choice) {
            String values = choice.values().stream().map(String::valueOf).collect(Collectors.joining(", "));
            return new ParameterSummary(choice.name(), "choice", values);
        }
        if (parameter instanceof IntegerRange range) {
            return new ParameterSummary(
                    range.name(), "integer", range.min() + " to " + range.max() + scale(range.scale()));
        }
        if (parameter instanceof RealRange range) {
            return new ParameterSummary(
                    range.name(), "real", range.min() + " to " + range.max() + scale(range.scale()));
        }
        if (parameter instanceof BooleanParameter) {
            return new ParameterSummary(parameter.name(), "boolean", "true, false");
        }
        return new ParameterSummary(parameter.name(), "fixed", String.valueOf(((Fixed) parameter).value()));
    }

    private static String scale(Enum<?> scale) {
        String name = scale.name().toLowerCase(Locale.ROOT);
        return name.equals("linear") ? "" : ", " + name;
    }
}

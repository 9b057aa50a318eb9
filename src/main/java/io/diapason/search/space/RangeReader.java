package io.diapason.search.space;

import io.diapason.search.space.Vocabulary.Accepted;
import io.diapason.search.space.Vocabulary.Kind;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code min, max, step, scale} of an integer or real parameter, checked so that the range can be made. */
final class RangeReader {
    /** A range that {@link IntegerRange} or {@link RealRange} will accept. */
    record Range(double min, double max, OptionalDouble step, Scale scale) {}

    private final Problems problems;
    private final Typed typed;

    RangeReader(Problems problems) {
        this.problems = problems;
        this.typed = new Typed(problems);
    }

    Optional<Range> read(Fields fields, Accepted accepted) {
        OptionalDouble min = end(fields, "min", accepted);
        OptionalDouble max = end(fields, "max", accepted);
        Scale scale =
                fields.oneOf("scale", Set.of("linear", "log")).orElse("linear").equals("log")
                        ? Scale.LOG
                        : Scale.LINEAR;
        if (min.isEmpty() || max.isEmpty() || !isRange(fields, min.getAsDouble(), max.getAsDouble(), scale)) {
            return Optional.empty();
        }
        OptionalDouble step = step(fields, accepted, max.getAsDouble() - min.getAsDouble());
        return fields.has("step") && step.isEmpty()
                ? Optional.empty()
                : Optional.of(new Range(min.getAsDouble(), max.getAsDouble(), step, scale));
    }

    private OptionalDouble end(Fields fields, String key, Accepted accepted) {
        Optional<Object> value = fields.required(key).flatMap(node -> typed.read(node, fields.path(key), accepted));
        return value.isPresent() && value.get() instanceof Number number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    private boolean isRange(Fields fields, double min, double max, Scale scale) {
        if (min >= max) {
            String text = fields.text("min").orElse("");
            String name = fields.path().replace("parameters.", "");
            String advice = min == max ? "to state one value, write just " + name + ": " + text : "";
            report(fields, "max", "must be greater than min (" + text + ")", advice);
            return false;
        }
        if (scale == Scale.LOG && min <= 0) {
            report(fields, "min", "must be above 0 on a log scale", "");
            return false;
        }
        return true;
    }

    private OptionalDouble step(Fields fields, Accepted accepted, double width) {
        Optional<Node> node = fields.find("step");
        Optional<Object> value = node.flatMap(Scalars::parse);
        boolean whole = accepted.kind() == Kind.INTEGER;
        if (value.isPresent() && value.get() instanceof Number number && (!whole || number instanceof Long)) {
            double step = number.doubleValue();
            if (RealRange.isStep(step, width) && (whole || width / step <= RealRange.MOST_STEPS)) {
                return OptionalDouble.of(step);
            }
        }
        if (node.isPresent()) {
            String kind = whole ? "a whole number" : "a number";
            report(fields, "step", "must be " + kind + " above 0 and at most max - min", "");
        }
        return OptionalDouble.empty();
    }

    private void report(Fields fields, String key, String rule, String advice) {
        problems.add(fields.find(key).orElse(fields.node()), fields.path(key), rule, advice);
    }
}

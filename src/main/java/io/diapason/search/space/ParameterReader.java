package io.diapason.search.space;

import io.diapason.search.space.Vocabulary.Accepted;
import io.diapason.search.space.Vocabulary.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one entry of {@code parameters}: a mapping with a type, or a plain value, which is a fixed one. */
final class ParameterReader {
    /** The keys of each type, besides {@code type} and {@code when}. */
    static final Map<String, Set<String>> TYPES = Map.of(
            "choice", Set.of("values"),
            "integer", Set.of("min", "max", "step", "scale"),
            "real", Set.of("min", "max", "step", "scale"),
            "boolean", Set.of(),
            "fixed", Set.of("value"));

    private final Problems problems;
    private final Typed typed;
    private final ExpressionReader expressions;

    ParameterReader(Problems problems, ExpressionReader expressions) {
        this.problems = problems;
        this.typed = new Typed(problems);
        this.expressions = expressions;
    }

    Optional<Parameter> read(String name, Node node, Accepted accepted) {
        String path = "parameters." + name;
        if (!(node instanceof MappingNode)) {
            return typed.read(node, path, accepted).map(value -> new Fixed(name, Optional.empty(), value));
        }
        Fields any = Fields.of(node, path, new Problems());
        Optional<String> type = any.find("type").flatMap(Scalars::parse).map(Object::toString);
        if (type.isEmpty() || !TYPES.containsKey(type.get())) {
            Fields reported = Fields.of(node, path, problems);
            reported.required("type");
            reported.oneOf("type", TYPES.keySet());
            return Optional.empty();
        }
        Set<String> keys = new LinkedHashSet<>(Set.of("type", "when"));
        keys.addAll(TYPES.getOrDefault(type.get(), Set.of()));
        Fields fields = Fields.of(node, path, keys, problems);
        Optional<Expression> when = fields.find("when").flatMap(text -> expressions.read(text, fields.path("when")));
        return switch (type.get()) {
            case "choice" -> choice(name, when, fields, accepted);
            case "integer" -> integers(name, when, fields, accepted);
            case "real" -> reals(name, when, fields, accepted);
            case "boolean" ->
                matches(fields, accepted, Kind.BOOLEAN)
                        ? Optional.of(new BooleanParameter(name, when))
                        : Optional.empty();
            default ->
                fields.required("value")
                        .flatMap(value -> typed.read(value, fields.path("value"), accepted))
                        .map(value -> new Fixed(name, when, value));
        };
    }

    private boolean matches(Fields fields, Accepted accepted, Kind kind) {
        if (accepted.kind() != kind) {
            String advice = "use type: "
                    + (accepted.kind() == Kind.TEXT
                            ? "choice"
                            : accepted.kind().name().toLowerCase(Locale.ROOT));
            problems.add(
                    fields.find("type").orElse(fields.node()),
                    fields.path("type"),
                    "must suit a parameter that takes " + Typed.kind(accepted),
                    advice);
        }
        return accepted.kind() == kind;
    }

    private Optional<Parameter> choice(String name, Optional<Expression> when, Fields fields, Accepted accepted) {
        fields.required("values");
        List<Object> values = new ArrayList<>();
        Optional<List<Node>> nodes = fields.list("values", Choice.MOST);
        boolean complete = nodes.isPresent();
        for (Node node : nodes.orElse(List.of())) {
            String path = fields.path("values");
            Optional<Object> value = typed.read(node, path, accepted);
            if (value.isPresent() && values.contains(value.get())) {
                problems.add(node, path, "must not repeat a value", "remove one of the two");
            } else {
                value.ifPresent(values::add);
            }
            complete &= value.isPresent();
        }
        return complete ? Optional.of(new Choice(name, when, values)) : Optional.empty();
    }

    private Optional<Parameter> integers(String name, Optional<Expression> when, Fields fields, Accepted accepted) {
        if (!matches(fields, accepted, Kind.INTEGER)) {
            return Optional.empty();
        }
        return range(fields, accepted)
                .filter(range -> inBounds(fields, range))
                .map(range -> new IntegerRange(
                        name,
                        when,
                        (long) range.min(),
                        (long) range.max(),
                        (long) range.step().orElse(1),
                        range.scale()));
    }

    private boolean inBounds(Fields fields, Range range) {
        boolean inBounds = Math.max(Math.abs(range.min()), Math.abs(range.max())) <= IntegerRange.BOUND;
        if (!inBounds) {
            problems.add(fields.node(), fields.path(), "must stay within ±1,000,000,000");
        }
        return inBounds;
    }

    private Optional<Parameter> reals(String name, Optional<Expression> when, Fields fields, Accepted accepted) {
        if (!matches(fields, accepted, Kind.REAL)) {
            return Optional.empty();
        }
        return range(fields, accepted)
                .map(range -> new RealRange(name, when, range.min(), range.max(), range.step(), range.scale()));
    }

    private record Range(double min, double max, OptionalDouble step, Scale scale) {}

    private Optional<Range> range(Fields fields, Accepted accepted) {
        Optional<Object> min = fields.required("min").flatMap(node -> typed.read(node, fields.path("min"), accepted));
        Optional<Object> max = fields.required("max").flatMap(node -> typed.read(node, fields.path("max"), accepted));
        Optional<String> scale = fields.oneOf("scale", Set.of("linear", "log"));
        if (min.isEmpty() || max.isEmpty()) {
            return Optional.empty();
        }
        double low = ((Number) min.get()).doubleValue();
        double high = ((Number) max.get()).doubleValue();
        if (low >= high) {
            String rule = "must be greater than min (" + min.get() + ")";
            String advice = low == high
                    ? "to state one value, write just " + fields.path().replace("parameters.", "") + ": " + min.get()
                    : "";
            problems.add(fields.find("max").orElse(fields.node()), fields.path("max"), rule, advice);
            return Optional.empty();
        }
        if (scale.isPresent() && scale.get().equals("log") && low <= 0) {
            problems.add(
                    fields.find("min").orElse(fields.node()), fields.path("min"), "must be above 0 on a log scale", "");
            return Optional.empty();
        }
        OptionalDouble step = step(fields, accepted, high - low);
        return fields.has("step") && step.isEmpty()
                ? Optional.empty()
                : Optional.of(new Range(low, high, step, scale.equals(Optional.of("log")) ? Scale.LOG : Scale.LINEAR));
    }

    private OptionalDouble step(Fields fields, Accepted accepted, double width) {
        Optional<Node> node = fields.find("step");
        Optional<Object> value = node.flatMap(Scalars::parse);
        boolean whole = accepted.kind() == Kind.INTEGER;
        if (value.isPresent() && value.get() instanceof Number number && (!whole || number instanceof Long)) {
            double step = number.doubleValue();
            if (step > 0 && step <= width && width / step <= (whole ? Double.MAX_VALUE : RealRange.MOST_STEPS)) {
                return OptionalDouble.of(step);
            }
        }
        node.ifPresent(found -> problems.add(
                found,
                fields.path("step"),
                "must be " + (whole ? "a whole number" : "a number") + " above 0 and at most max - min",
                ""));
        return OptionalDouble.empty();
    }
}

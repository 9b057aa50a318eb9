package io.diapason.search.space;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads conditions and constraints, and remembers where each stands for problems found later. */
final class ExpressionReader {
    record Place(Node node, String path) {}

    private final Problems problems;
    private final Set<String> parameters;
    private final Map<Expression, Place> places = new HashMap<>();

    /** @param parameters every name under {@code parameters}, also of those that turn out wrong */
    ExpressionReader(Problems problems, Set<String> parameters) {
        this.problems = problems;
        this.parameters = parameters;
    }

    Optional<Expression> read(Node node, String path) {
        if (!(node instanceof ScalarNode scalar)) {
            problems.add(node, path, "must be an expression, like \"dense_units > 0\"", "");
            return Optional.empty();
        }
        try {
            Expression expression = Expression.of(scalar.getValue());
            places.putIfAbsent(expression, new Place(node, path));
            return Optional.of(expression).filter(read -> knowsAll(read, node, path));
        } catch (InvalidExpressionException e) {
            int quote = scalar.getScalarStyle() == ScalarStyle.PLAIN ? 0 : 1;
            int column = node.getStartMark().getColumn() + 1 + quote + e.column();
            Problem whole = new Problem(
                    node.getStartMark().getLine() + 1, column, path, String.valueOf(e.getMessage()), "", "");
            problems.add(whole);
            return Optional.empty();
        }
    }

    private boolean knowsAll(Expression expression, Node node, String path) {
        if (expression.names().isEmpty()) {
            problems.add(node, path, "must speak of at least one parameter", "");
        }
        for (String name : expression.names()) {
            if (!parameters.contains(name)) {
                String advice = Suggestion.advice(name, parameters);
                problems.add(node, path, "must speak of parameters of this definition only", name, advice);
            }
        }
        return !expression.names().isEmpty() && parameters.containsAll(expression.names());
    }

    /** Reports something about an expression read before. */
    void report(Expression expression, String rule, String advice) {
        Place place = places.get(expression);
        if (place != null) {
            problems.add(place.node(), place.path(), rule, advice);
        }
    }
}

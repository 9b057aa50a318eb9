package io.diapason.search.space;

import io.diapason.search.space.Vocabulary.Accepted;
import io.diapason.search.space.Vocabulary.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What a parameter of an external trainer accepts: no vocabulary knows it, so its own entry says what kind it is of. */
final class OpenParameters {
    private OpenParameters() {}

    static Accepted accepted(Node node) {
        return switch (kind(node)) {
            case INTEGER -> open(Kind.INTEGER, 1e18);
            case REAL -> open(Kind.REAL, Double.MAX_VALUE);
            case BOOLEAN -> open(Kind.BOOLEAN, 0);
            case TEXT -> open(Kind.TEXT, 0);
        };
    }

    private static Accepted open(Kind kind, double bound) {
        return new Accepted(kind, -bound, bound, Set.of(), Optional.empty(), "");
    }

    private static Kind kind(Node node) {
        if (!(node instanceof MappingNode)) {
            return kind(List.of(node));
        }
        Fields fields = Fields.of(node, "", new Problems());
        String type = fields.find("type")
                .flatMap(Scalars::parse)
                .map(Object::toString)
                .orElse("");
        return switch (type) {
            case "integer" -> Kind.INTEGER;
            case "real" -> Kind.REAL;
            case "boolean" -> Kind.BOOLEAN;
            case "choice" ->
                kind(fields.find("values")
                        .filter(SequenceNode.class::isInstance)
                        .map(values -> ((SequenceNode) values).getValue())
                        .orElse(List.of()));
            default -> kind(fields.find("value").map(List::of).orElse(List.of()));
        };
    }

    /** Numbers where all are, whole where all are whole; texts where they are mixed. */
    private static Kind kind(List<Node> nodes) {
        List<Object> values =
                nodes.stream().flatMap(node -> Scalars.parse(node).stream()).toList();
        if (values.isEmpty() || values.size() < nodes.size()) {
            return Kind.TEXT;
        }
        if (values.stream().allMatch(Long.class::isInstance)) {
            return Kind.INTEGER;
        }
        if (values.stream().allMatch(Number.class::isInstance)) {
            return Kind.REAL;
        }
        return values.stream().allMatch(Boolean.class::isInstance) ? Kind.BOOLEAN : Kind.TEXT;
    }
}

package io.diapason.search.space;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The entries of one mapping. Asking for one in a type it does not have reports a problem and answers empty, just as
 * when it is absent: reading goes on with the default, to find the other problems too.
 */
final class Fields {
    private final Node node;
    private final String path;
    private final Problems problems;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();

    private Fields(Node node, String path, Problems problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    /** Any keys; what is no mapping is a problem and reads as an empty one. */
    static Fields of(Node node, String path, Problems problems) {
        Fields fields = new Fields(node, path, problems);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(fields::put);
        } else {
            problems.add(node, path.isEmpty() ? "definition" : path, "must be a mapping (key: value)", "");
        }
        return fields;
    }

    /** These keys only. */
    static Fields of(Node node, String path, Collection<String> known, Problems problems) {
        Fields fields = of(node, path, problems);
        fields.keys.forEach((key, place) -> {
            if (!known.contains(key)) {
                problems.add(place, fields.path(key), "must be a known key", key, Suggestion.advice(key, known));
            }
        });
        return fields;
    }

    /** A section that is not written: nothing in it, problems point to the mapping it would be in. */
    static Fields none(Node parent, String path, Problems problems) {
        return new Fields(parent, path, problems);
    }

    private void put(NodeTuple entry) {
        if (!(entry.getKeyNode() instanceof ScalarNode key)) {
            problems.add(entry.getKeyNode(), path, "must have plain text as keys", "");
        } else if (keys.putIfAbsent(key.getValue(), key) != null) {
            problems.add(key, path(key.getValue()), "must appear only once", "remove one of the two");
        } else if (!Scalars.isNull(entry.getValueNode())) {
            entries.put(key.getValue(), entry.getValueNode());
        } else {
            String advice = "give one, or remove the key";
            problems.add(entry.getValueNode(), path(key.getValue()), "must have a value", "", advice);
        }
    }

    Node node() {
        return node;
    }

    String path() {
        return path;
    }

    String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Key → value, in the order of the text. */
    Map<String, Node> entries() {
        return entries;
    }

    Node key(String key) {
        return keys.getOrDefault(key, node);
    }

    boolean has(String key) {
        return keys.containsKey(key);
    }

    Optional<Node> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    Optional<Node> required(String key) {
        if (!has(key)) {
            problems.add(node, path(key), "must be given");
        }
        return find(key);
    }

    Optional<String> text(String key) {
        Optional<Node> found = find(key);
        found.filter(value -> !(value instanceof ScalarNode))
                .ifPresent(value -> problems.add(value, path(key), "must be text", ""));
        return found.filter(ScalarNode.class::isInstance).map(value -> ((ScalarNode) value).getValue());
    }

    /** A text that is one of these. */
    Optional<String> oneOf(String key, Collection<String> known) {
        Optional<String> text = text(key);
        if (text.isPresent() && !known.contains(text.get())) {
            problems.add(
                    find(key).orElse(node),
                    path(key),
                    "must be one of the known names",
                    Suggestion.advice(text.get(), known));
            return Optional.empty();
        }
        return text;
    }

    OptionalLong integer(String key, long min, long max) {
        Optional<Object> value = find(key).flatMap(Scalars::parse);
        if (value.isPresent() && value.get() instanceof Long whole && whole >= min && whole <= max) {
            return OptionalLong.of(whole);
        }
        find(key)
                .ifPresent(found ->
                        problems.add(found, path(key), "must be a whole number from " + min + " to " + max, ""));
        return OptionalLong.empty();
    }

    Optional<Boolean> bool(String key) {
        Optional<Object> value = find(key).flatMap(Scalars::parse);
        if (value.isPresent() && value.get() instanceof Boolean truth) {
            return Optional.of(truth);
        }
        find(key).ifPresent(found -> problems.add(found, path(key), "must be true or false", ""));
        return Optional.empty();
    }

    /** A finite number above {@code min} and at most {@code max}. */
    OptionalDouble share(String key, double min, double max) {
        Optional<Object> value = find(key).flatMap(Scalars::parse);
        if (value.isPresent() && value.get() instanceof Number number) {
            double real = number.doubleValue();
            if (real > min && real <= max) {
                return OptionalDouble.of(real);
            }
        }
        find(key)
                .ifPresent(found ->
                        problems.add(found, path(key), "must be a number above " + min + " and at most " + max, ""));
        return OptionalDouble.empty();
    }

    /** A list of 1 to {@code most} nodes. */
    Optional<List<Node>> list(String key, int most) {
        Optional<Node> found = find(key);
        if (found.isPresent() && found.get() instanceof SequenceNode sequence) {
            int size = sequence.getValue().size();
            if (size >= 1 && size <= most) {
                return Optional.of(sequence.getValue());
            }
            problems.add(sequence, path(key), "must have 1 to " + most + " entries", Integer.toString(size), "");
            return Optional.empty();
        }
        found.ifPresent(value -> problems.add(value, path(key), "must be a list, like [a, b]", ""));
        return Optional.empty();
    }
}

package io.diapason.search.space;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Collects what is wrong with a definition while it is read on; at most 100, so that a hostile file cannot fill a
 * screen or a heap.
 */
final class Problems {
    private static final int MOST = 100;
    private static final int LONGEST_VALUE = 80;
    private final List<Problem> found = new ArrayList<>();

    /** Nothing at fault but the absence of something, or the node speaks for itself. */
    void add(Node node, String path, String rule) {
        add(node, path, rule, "", "");
    }

    /** The text of the node is at fault. */
    void add(Node node, String path, String rule, String advice) {
        add(node, path, rule, describe(node), advice);
    }

    void add(Node node, String path, String rule, String value, String advice) {
        Mark mark = node.getStartMark();
        add(new Problem(mark.getLine() + 1, mark.getColumn() + 1, path, rule, shortened(value), advice));
    }

    void add(Problem problem) {
        if (found.size() < MOST && !found.contains(problem)) {
            found.add(problem);
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Problem> sorted() {
        return found.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }

    private static String describe(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().isEmpty() ? "empty" : scalar.getValue();
        }
        return switch (node.getNodeId()) {
            case mapping -> "a mapping";
            case sequence -> "a list";
            default -> "an alias";
        };
    }

    private static String shortened(String value) {
        String line = value.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE - 1) + "…";
    }
}

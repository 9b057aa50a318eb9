package io.diapason.search.space;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * From text to a tree of nodes with their places; nothing is ever constructed from a tag. Bounded: 1 MiB of text, 20
 * levels, no aliases of collections (what makes a "billion laughs" document).
 */
final class YamlText {
    static final int MAX_LENGTH = 1 << 20;
    private static final int MAX_DEPTH = 20;

    private YamlText() {}

    /** The root node; empty where there is none, which is then among the problems. */
    static Optional<Node> parse(String text, Problems problems) {
        if (text.length() > MAX_LENGTH) {
            problems.add(whole("must be at most 1,048,576 characters (1 MiB)", text.length() + " characters"));
            return Optional.empty();
        }
        try {
            Node root = new Yaml(limits()).compose(new StringReader(text));
            if (root == null) {
                problems.add(whole("must not be empty", ""));
            }
            return Optional.ofNullable(root);
        } catch (YAMLException e) {
            problems.add(problem(e, text));
            return Optional.empty();
        } catch (StackOverflowError e) { // belt and braces: the depth limit should come first
            problems.add(whole("must not be nested deeper than " + MAX_DEPTH + " levels", ""));
            return Optional.empty();
        }
    }

    private static LoaderOptions limits() {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MAX_LENGTH);
        limits.setNestingDepthLimit(MAX_DEPTH);
        limits.setMaxAliasesForCollections(0);
        limits.setProcessComments(false);
        return limits;
    }

    private static Problem problem(YAMLException e, String text) {
        String rule = "must be valid YAML or JSON";
        if (e instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            int line = marked.getProblemMark().getLine() + 1;
            int column = marked.getProblemMark().getColumn() + 1;
            return new Problem(line, column, "definition", rule, "", String.valueOf(marked.getProblem()));
        }
        if (e instanceof ReaderException reader) {
            int position = Math.min(reader.getPosition(), text.length());
            int line = (int) text.substring(0, position)
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            String value = String.format("U+%04X", reader.getCodePoint());
            return new Problem(line, 0, "definition", "must not contain control characters", value, "");
        }
        if (String.valueOf(e.getMessage()).contains("aliases")) {
            return whole("must not repeat collections by alias (*name)", "");
        }
        return new Problem(0, 0, "definition", rule, "", String.valueOf(e.getMessage()));
    }

    private static Problem whole(String rule, String value) {
        return new Problem(0, 0, "definition", rule, value, "");
    }
}

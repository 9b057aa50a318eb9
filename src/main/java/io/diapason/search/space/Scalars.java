package io.diapason.search.space;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * What a scalar means, by the core schema of YAML 1.2 (and so of JSON) rather than 1.1: {@code 1e-4} is a number,
 * {@code no} and {@code off} are texts, {@code 010} is ten.
 */
final class Scalars {
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,18}");
    private static final Pattern REAL = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern NOT_FINITE =
            Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)|[-+]?(NaN|nan|Infinity|inf)");
    private static final Pattern NOTHING = Pattern.compile("~|null|Null|NULL|");

    private Scalars() {}

    /**
     * {@code Long}, {@code Double} (maybe not finite), {@code Boolean} or {@code String}; empty for null and for what
     * is no scalar.
     */
    static Optional<Object> parse(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            return Optional.empty();
        }
        String text = scalar.getValue();
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return Optional.of(text);
        }
        if (WHOLE.matcher(text).matches()) {
            return Optional.of(Long.parseLong(text));
        }
        if (text.length() <= 64 && REAL.matcher(text).matches()) {
            return Optional.of(Double.parseDouble(text));
        }
        if (NOT_FINITE.matcher(text).matches()) {
            return Optional.of(text.toLowerCase(Locale.ROOT).contains("nan") ? Double.NaN : Double.POSITIVE_INFINITY);
        }
        return NOTHING.matcher(text).matches() ? Optional.empty() : Optional.of(bool(text));
    }

    private static Object bool(String text) {
        return switch (text) {
            case "true", "True", "TRUE" -> true;
            case "false", "False", "FALSE" -> false;
            default -> text;
        };
    }

    /** Unquoted nothing: {@code null}, {@code ~} or no text at all. */
    static boolean isNull(Node node) {
        return node instanceof ScalarNode && parse(node).isEmpty();
    }
}

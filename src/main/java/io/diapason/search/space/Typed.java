package io.diapason.search.space;

import io.diapason.search.space.Vocabulary.Accepted;
import java.math.BigDecimal;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads single values as what the vocabulary says their name accepts: right kind, within the range, of the allowed
 * texts.
 */
final class Typed {
    private final Problems problems;

    Typed(Problems problems) {
        this.problems = problems;
    }

    /**
     * The value in its kind ({@code Long} for INTEGER, {@code Double} for REAL); empty, with a problem, where it is not
     * acceptable.
     */
    Optional<Object> read(Node node, String path, Accepted accepted) {
        Optional<Object> value = Scalars.parse(node).flatMap(raw -> ofKind(raw, accepted));
        if (value.isEmpty()) {
            problems.add(node, path, "must be " + kind(accepted), "");
            return value;
        }
        if (value.get() instanceof Number number && !inRange(number.doubleValue(), accepted)) {
            problems.add(node, path, "must be from " + plain(accepted.min()) + " to " + plain(accepted.max()), "");
            return Optional.empty();
        }
        if (value.get() instanceof String text
                && !accepted.values().isEmpty()
                && !accepted.values().contains(text)) {
            problems.add(node, path, "must be one of the known names", Suggestion.advice(text, accepted.values()));
            return Optional.empty();
        }
        return value;
    }

    private static Optional<Object> ofKind(Object raw, Accepted accepted) {
        return switch (accepted.kind()) {
            case INTEGER -> Optional.of(raw).filter(Long.class::isInstance);
            case REAL ->
                raw instanceof Number number && Double.isFinite(number.doubleValue())
                        ? Optional.of(number.doubleValue())
                        : Optional.empty();
            case BOOLEAN -> Optional.of(raw).filter(Boolean.class::isInstance);
            case TEXT -> Optional.of(raw).filter(String.class::isInstance);
        };
    }

    private static boolean inRange(double value, Accepted accepted) {
        return value >= accepted.min() && value <= accepted.max();
    }

    static String kind(Accepted accepted) {
        return switch (accepted.kind()) {
            case INTEGER -> "a whole number";
            case REAL -> "a finite number";
            case BOOLEAN -> "true or false";
            case TEXT -> "text";
        };
    }

    private static String plain(double value) {
        BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return decimal.precision() - decimal.scale() > 12 || decimal.scale() > 8
                ? Double.toString(value)
                : decimal.toPlainString();
    }
}

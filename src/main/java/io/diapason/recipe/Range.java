package io.diapason.recipe;

import io.diapason.search.space.Vocabulary.Kind;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which values a setting takes.
 *
 * @param kind   of its values
 * @param min    smallest number
 * @param max    largest number
 * @param values the texts
 */
record Range(Kind kind, double min, double max, Set<String> values) {
    static Range integer(long min, long max) {
        return new Range(Kind.INTEGER, min, max, Set.of());
    }

    static Range real(double min, double max) {
        return new Range(Kind.REAL, min, max, Set.of());
    }

    static Range bool() {
        return new Range(Kind.BOOLEAN, 0, 0, Set.of());
    }

    static Range text(List<String> values) {
        return new Range(Kind.TEXT, 0, 0, new LinkedHashSet<>(values));
    }

    static <T> Range text(T[] values, Function<T, String> label) {
        return new Range(
                Kind.TEXT, 0, 0, Arrays.stream(values).map(label).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /**
     * The value as this range's type: Long, Double, Boolean or String; an integral number may be written either way.
     *
     * @param label of the setting, for errors
     * @throws IllegalArgumentException where type or range is wrong
     */
    Object checked(String label, Object value) {
        return switch (kind) {
            case INTEGER -> whole(label, value);
            case REAL -> inRange(label, number(label, value));
            case BOOLEAN -> {
                require(value instanceof Boolean, label + " must be true or false", value);
                yield value;
            }
            case TEXT -> {
                require(value instanceof String && values.contains(value), label + " must be one of " + values, value);
                yield value;
            }
        };
    }

    private Long whole(String label, Object value) {
        double number = inRange(label, number(label, value));
        require(number == Math.rint(number), label + " must be a whole number", value);
        return (long) number;
    }

    private static double number(String label, Object value) {
        require(value instanceof Number, label + " must be a number", value);
        return ((Number) value).doubleValue();
    }

    private double inRange(String label, double number) {
        require(number >= min && number <= max, label + " must be " + min + " to " + max, number);
        return number;
    }

    private static void require(boolean holds, String rule, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", but is " + value);
        }
    }
}

package io.diapason.search.space;

/** Equality of configuration values: numbers by value whatever their type, all else by itself. */
final class Values {
    private Values() {}

    /** The text two values share exactly when they are the same. */
    static String canonical(Object value) {
        if (value instanceof Number number) {
            return Double.toString(number.doubleValue() + 0.0); // + 0.0 makes -0.0 and 0.0 one value
        }
        return value instanceof String ? "'" + value + "'" : value.toString();
    }

    static boolean same(Object one, Object other) {
        if (one instanceof Number a && other instanceof Number b) {
            return a.doubleValue() == b.doubleValue();
        }
        return one.equals(other);
    }
}

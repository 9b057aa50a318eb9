package io.diapason.study;

import java.util.Map;

/**
 * By what a list of trials is sorted.
 *
 * @param column     an SQL expression of this class's own making; {@code :parameter} stands for the name below
 * @param parameter  name of the parameter sorted by; empty where a column is
 * @param descending largest first
 */
public record Order(String column, String parameter, boolean descending) {
    private static final String PARAMETER = "param:";
    private static final Map<String, String> COLUMNS = Map.of(
            "number", "t.number", "value", "t.value", "seconds", "t.seconds", "epoch", "t.epoch", "state", "t.state");

    /**
     * Reads {@code number, value, seconds, epoch, state} or {@code param:NAME}; a minus sign in front means descending.
     *
     * @throws InvalidInputException for any other key
     */
    public static Order parse(String key) {
        boolean descending = key.startsWith("-");
        String name = descending ? key.substring(1) : key;
        if (name.startsWith(PARAMETER) && name.length() > PARAMETER.length()) {
            return new Order("t.configuration -> :parameter", name.substring(PARAMETER.length()), descending);
        }
        String column = COLUMNS.get(name);
        if (column == null) {
            throw new InvalidInputException("sort must be number, value, seconds, epoch, state or param:NAME, with a "
                    + "minus sign in front for descending order, but is " + key);
        }
        return new Order(column, "", descending);
    }

    String sql() {
        return column + (descending ? " desc" : " asc") + " nulls last, t.number";
    }
}

package io.diapason.search.importance;

import java.util.List;

/**
 * The pair of parameters that depend most on each other.
 *
 * @param variance     part of the variance over the whole space that only both together explain (fANOVA)
 * @param firstValues  values of the first parameter, the rows
 * @param secondValues values of the second parameter, the columns
 * @param objective    the objective to be expected, by row and column; empty where both are never active together
 */
public record Interaction(
        String first,
        String second,
        Estimate variance,
        List<Object> firstValues,
        List<Object> secondValues,
        List<List<Double>> objective) {
    public Interaction {
        firstValues = List.copyOf(firstValues);
        secondValues = List.copyOf(secondValues);
        objective = List.copyOf(objective);
    }
}

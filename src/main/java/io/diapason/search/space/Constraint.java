package io.diapason.search.space;

import java.util.Map;

/** A rule between parameters that every configuration must keep, e.g. {@code lstm_2_units <= lstm_1_units}. */
public record Constraint(Expression expression) {
    /**
     * Reads a constraint.
     *
     * @throws InvalidExpressionException see {@link Expression#of}
     */
    public static Constraint of(String text) {
        return new Constraint(Expression.of(text));
    }

    /**
     * True where the rule is kept, or where it speaks of a parameter that is not active: what does not exist breaks no
     * rule.
     */
    public boolean holds(Map<String, Object> active) {
        return !active.keySet().containsAll(expression.names()) || expression.holds(active);
    }
}

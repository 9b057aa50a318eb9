package io.diapason.search.space;

/** An expression that is not in the small language of conditions and constraints; the message is the rule it breaks. */
public final class InvalidExpressionException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int column;

    InvalidExpressionException(String rule, int column) {
        super(rule);
        this.column = column;
    }

    /** Column within the expression, from 0. */
    public int column() {
        return column;
    }
}

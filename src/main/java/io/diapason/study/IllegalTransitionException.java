package io.diapason.study;

/** A study, trial or attempt was asked for a change that its present state does not allow. */
public final class IllegalTransitionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IllegalTransitionException(String what, Enum<?> state, String change) {
        super(what + " is " + state + " and cannot be " + change);
    }
}

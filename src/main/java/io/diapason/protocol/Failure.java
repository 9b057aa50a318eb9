package io.diapason.protocol;

/** Why an attempt failed, as far as the search must know. All but {@link #ERROR} are the configuration's own: it would fail again. */
public enum Failure {
    /** Something else; says nothing about the configuration. */
    ERROR,
    /** The loss became infinite or no number. */
    DIVERGED,
    /** Memory ran out, on the heap or outside it. */
    OUT_OF_MEMORY,
    /** Not tried: it needs more than the worker has, or its settings make no sense together. */
    REFUSED
}

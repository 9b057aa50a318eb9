package io.diapason.search.space;

import java.math.BigInteger;

/** How many distinct valid configurations a space has. */
public sealed interface Cardinality {
    /** Counted: conditionals once, constraints respected. */
    record Exact(BigInteger value) implements Cardinality {}

    /** At least one parameter is continuous. */
    record Infinite() implements Cardinality {}

    /**
     * Finite, but its parameters are so entangled that counting stopped after {@code visits} partial configurations.
     */
    record TooManyToCount(long visits) implements Cardinality {}
}

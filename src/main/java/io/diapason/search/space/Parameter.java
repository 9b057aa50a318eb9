package io.diapason.search.space;

import java.util.Optional;
import java.util.OptionalLong;
import org.deeplearning4j.arbiter.optimize.api.ParameterSpace;

/**
 * One thing a search may vary (or, {@link Fixed}, states once). The family is closed: reader, schema, counter and
 * samplers know every member. Members are immutable records whose constructors refuse what no search could use.
 */
public sealed interface Parameter permits Choice, IntegerRange, RealRange, BooleanParameter, Fixed {
    /** 1 to 64 letters, digits and underscores, starting with a letter: a CEL identifier. */
    String name();

    /** The condition under which this parameter exists in a configuration; empty: always. */
    Optional<Expression> when();

    /**
     * A new Arbiter leaf: one coordinate of the unit cube ({@link Fixed}: none). New each time because Arbiter's
     * generators write the coordinate's index into the leaf.
     */
    ParameterSpace<?> arbiter();

    /** Number of distinct values; empty where the range is continuous. */
    OptionalLong size();

    /**
     * The value of a rank.
     *
     * @param rank 0 to {@link #size()} - 1, in the order of the definition (ranges: ascending)
     * @throws IllegalStateException for a continuous range
     */
    Object at(long rank);

    /**
     * Could a configuration hold this value here? Numbers are compared by value, so {@code 64} and {@code 64.0} are the
     * same.
     */
    boolean accepts(Object value);

    /**
     * The coordinate in [0, 1] from which {@link #arbiter()} gives this value back: the middle of the interval that
     * maps to it.
     *
     * @param value one that this parameter {@link #accepts}
     */
    double unit(Object value);

    /**
     * What the Arbiter leaf drew, as a configuration holds it ({@code Long} for integers; rounding never leaves the
     * range).
     */
    default Object tidy(Object drawn) {
        return drawn;
    }

    /**
     * The same parameter with finitely many values: itself where it has at most {@code most}, else {@code points}
     * values spread evenly over its scale, both ends included.
     */
    default Parameter discretised(int points, int most) {
        return this;
    }
}

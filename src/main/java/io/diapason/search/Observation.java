package io.diapason.search;

import io.diapason.search.space.Configuration;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One trial as the search knows it.
 *
 * @param number        the trial's number in its study, from 1
 * @param curve         the first objective after each epoch
 * @param values        every objective, in the order of {@link Goal#directions}, at the trial's best epoch so far; empty where it has
 *     none. Finite
 * @param violation     by how much it breaks the limits on outcomes, in sum; 0 where it keeps them all
 */
public record Observation(
        int number, Configuration configuration, Status status, Curve curve, List<Double> values, double violation) {
    public Observation {
        values = List.copyOf(values);
        if (!values.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("values must be finite, but are " + values);
        }
        if (!status.telling() && !values.isEmpty()) {
            throw new IllegalArgumentException("values must be empty where " + status + ", but are " + values);
        }
        if (!(violation >= 0)) {
            throw new IllegalArgumentException("violation must be at least 0, but is " + violation);
        }
    }

    /** A trial with one objective, whose value is the best of its curve (none where the status does not tell). */
    public static Observation of(Configuration configuration, Status status, Curve curve, Goal goal) {
        double best = status.telling() ? curve.best(goal, curve.epochs()) : Double.NaN;
        List<Double> values = Double.isFinite(best) ? List.of(best) : List.of();
        return new Observation(curve.number(), configuration, status, curve, values, 0);
    }

    /** The first objective at the best epoch so far; empty where there is none. */
    public OptionalDouble value() {
        return values.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(values.get(0));
    }

    /** Epochs it has trained. */
    public int epochs() {
        return curve.epochs();
    }
}

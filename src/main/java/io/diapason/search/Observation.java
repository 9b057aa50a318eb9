package io.diapason.search;

import io.diapason.search.space.Configuration;
import java.util.ArrayList;
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

    /**
     * This trial as it was after its first epochs, all where it has no more: its values are those of the epoch with the least violation, among
     * those with the best first objective. What is not known epoch by epoch ({@link Curve}) is taken as it is now.
     */
    public Observation upTo(int epochs, Status then, Goal goal) {
        Curve part = curve.upTo(epochs);
        int best = 0;
        for (int epoch = 1; epoch <= part.epochs(); epoch++) {
            best = Double.isFinite(part.at(epoch)) && (best == 0 || isBetter(part, epoch, best, goal)) ? epoch : best;
        }
        List<Double> at = new ArrayList<>();
        for (int k = 0; k < goal.directions().size() && best > 0 && then.telling(); k++) {
            boolean constant = k > part.further().length && k < values.size();
            at.add(constant ? values.get(k) : Double.valueOf(part.at(k, best)));
        }
        boolean complete = at.stream().allMatch(Double::isFinite);
        double broken = best == 0 || Double.isNaN(part.violation(best)) ? violation : part.violation(best);
        return new Observation(number, configuration, then, part, complete ? at : List.of(), broken);
    }

    private static boolean isBetter(Curve curve, int epoch, int other, Goal goal) {
        double more = curve.violation(epoch) - curve.violation(other);
        return more < 0 || (!(more > 0) && goal.direction().isBetter(curve.at(epoch), curve.at(other)));
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

package io.diapason.search;

import java.util.Arrays;

/**
 * The learning curve of one trial: the objective after each epoch, and where a study has several objectives or limits on outcomes,
 * those as well.
 *
 * @param number     the trial
 * @param values     {@code values[e - 1]} is the first objective after epoch {@code e}; NaN where it was not measured or is not a
 *     number
 * @param further    {@code further[k - 1][e - 1]} is objective {@code k}, from 0, after epoch {@code e}, as long as {@code values};
 *     without rows where only the first objective is known epoch by epoch
 * @param violations by how much the trial broke the limits on outcomes after each epoch, at least 0, as long as {@code values};
 *     empty where that is not known epoch by epoch
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, compared by content
public record Curve(int number, double[] values, double[][] further, double[] violations) {
    public Curve {
        values = values.clone();
        further = copy(further);
        violations = violations.clone();
        for (double[] objective : further) {
            if (objective.length != values.length) {
                throw new IllegalArgumentException("further objectives must have as many epochs as the first, "
                        + values.length + ", but one has " + objective.length);
            }
        }
        if ((violations.length > 0 && violations.length != values.length)
                || !Arrays.stream(violations).allMatch(violation -> violation >= 0)) {
            throw new IllegalArgumentException("violations must be none or " + values.length
                    + " of at least 0, but are " + Arrays.toString(violations));
        }
    }

    /** Of a study with one objective and no limits on outcomes. */
    public Curve(int number, double[] values) {
        this(number, values, new double[0][], new double[0]);
    }

    @Override
    public double[] values() {
        return values.clone();
    }

    @Override
    public double[][] further() {
        return copy(further);
    }

    @Override
    public double[] violations() {
        return violations.clone();
    }

    /** Its first epochs, all where it has no more. */
    public Curve upTo(int epochs) {
        int length = Math.min(epochs, values.length);
        return new Curve(
                number,
                Arrays.copyOf(values, length),
                Arrays.stream(further)
                        .map(objective -> Arrays.copyOf(objective, length))
                        .toArray(double[][]::new),
                Arrays.copyOf(violations, Math.min(length, violations.length)));
    }

    /** Epochs reached. */
    public int epochs() {
        return values.length;
    }

    /** The first objective after an epoch, from 1; NaN where the trial has not reached it. */
    public double at(int epoch) {
        return epoch <= values.length ? values[epoch - 1] : Double.NaN;
    }

    /** Objective {@code k}, from 0, after an epoch, from 1; NaN where it is not known epoch by epoch or not reached. */
    public double at(int k, int epoch) {
        if (k == 0) {
            return at(epoch);
        }
        return k <= further.length && epoch <= values.length ? further[k - 1][epoch - 1] : Double.NaN;
    }

    /** How much the trial broke the limits after an epoch, from 1; NaN where that is not known epoch by epoch or not reached. */
    public double violation(int epoch) {
        return epoch <= violations.length ? violations[epoch - 1] : Double.NaN;
    }

    /** The best value of the first objective up to and including an epoch; NaN where there is none. */
    public double best(Goal goal, int epoch) {
        double best = Double.NaN;
        for (int i = 0; i < Math.min(epoch, values.length); i++) {
            best = goal.direction().isBetter(values[i], best) ? values[i] : best;
        }
        return best;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Curve curve
                && number == curve.number
                && Arrays.equals(values, curve.values)
                && Arrays.deepEquals(further, curve.further)
                && Arrays.equals(violations, curve.violations);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * number + Arrays.hashCode(values))
                + Arrays.deepHashCode(further)
                + Arrays.hashCode(violations);
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }
}

package io.diapason.search;

import java.util.Arrays;

/**
 * The learning curve of one trial: the objective after each epoch.
 *
 * @param number the trial
 * @param values {@code values[e - 1]} is the objective after epoch {@code e}; NaN where it was not measured or is not a
 *     number
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, compared by content
public record Curve(int number, double[] values) {
    public Curve {
        values = values.clone();
    }

    @Override
    public double[] values() {
        return values.clone();
    }

    /** Epochs reached. */
    public int epochs() {
        return values.length;
    }

    /** The objective after an epoch, from 1; NaN where the trial has not reached it. */
    public double at(int epoch) {
        return epoch <= values.length ? values[epoch - 1] : Double.NaN;
    }

    /** The best value up to and including an epoch; NaN where there is none. */
    public double best(Goal goal, int epoch) {
        double best = Double.NaN;
        for (int i = 0; i < Math.min(epoch, values.length); i++) {
            best = goal.direction().isBetter(values[i], best) ? values[i] : best;
        }
        return best;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Curve curve && number == curve.number && Arrays.equals(values, curve.values);
    }

    @Override
    public int hashCode() {
        return 31 * number + Arrays.hashCode(values);
    }
}

package io.diapason.study;

import io.diapason.search.Goal;
import java.util.List;

/**
 * A trial in the eyes of the search at one epoch.
 *
 * @param objectives in the order of {@link Goal#directions}, NaN where not measured
 * @param violation  of the limits, in sum; 0 where all are kept
 */
record Outlook(List<Double> objectives, double violation) {
    /** Nothing measured. */
    static final Outlook NONE = new Outlook(List.of(), 0);

    Outlook {
        objectives = List.copyOf(objectives);
    }

    /** The first objective; NaN where it was not measured. */
    double first() {
        return at(0);
    }

    /** Objective {@code k}, from 0; NaN where it was not measured. */
    double at(int k) {
        return k < objectives.size() ? objectives.get(k) : Double.NaN;
    }

    boolean isComplete() {
        return !objectives.isEmpty() && objectives.stream().allMatch(Double::isFinite);
    }
}

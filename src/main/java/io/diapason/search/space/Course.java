package io.diapason.search.space;

import java.util.List;
import java.util.Optional;

/**
 * How a search begins, beside its sampler, and what it does beside trying: all of it optional.
 *
 * @param startWith valid configurations of the space that are tried first, in this order, all different; at most 100
 * @param warmStart earlier studies whose trials the sampler may learn from
 * @param confirm   how the winners are trained again
 * @param audit     share of the trials that the stopping rule gives up which go on to their end all the same, 0 to 1: they tell how often it errs
 * @param converged what ends the search before its budget is used up
 */
public record Course(
        List<Configuration> startWith,
        Optional<WarmStart> warmStart,
        Optional<Confirm> confirm,
        double audit,
        Optional<Converged> converged) {
    /** Most starting points. */
    public static final int MOST = 100;

    public Course {
        startWith = List.copyOf(startWith);
        if (startWith.size() > MOST || startWith.stream().distinct().count() < startWith.size()) {
            throw new IllegalArgumentException(
                    "startWith must be at most 100 different configurations, but are " + startWith.size());
        }
        if (!(audit >= 0 && audit <= 1)) {
            throw new IllegalArgumentException("audit must be 0 to 1, but is " + audit);
        }
    }

    /** None of it. */
    public static Course plain() {
        return new Course(List.of(), Optional.empty(), Optional.empty(), 0, Optional.empty());
    }

    /**
     * Earlier studies to learn from.
     *
     * @param studies their names, at most 20; empty: whichever are found to be about the same
     * @param share   of what the sampler learns from, what earlier studies may be at most, in (0, 1]
     */
    public record WarmStart(List<String> studies, double share) {
        /** Most studies by name. */
        public static final int MOST = 20;

        public WarmStart {
            studies = List.copyOf(studies);
            if (studies.size() > MOST || !(share > 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "there must be at most 20 studies and a share in (0, 1], but there are " + studies + ", "
                                + share);
            }
        }

        /** Studies are looked for. */
        public boolean isAutomatic() {
            return studies.isEmpty();
        }
    }

    /**
     * The best are trained again, on fresh seeds, before one is called the winner.
     *
     * @param top   how many of the best, 1 to 20
     * @param seeds how often each, 1 to 20
     */
    public record Confirm(int top, int seeds) {
        /** Most of either. */
        public static final int MOST = 20;

        public Confirm {
            if (top < 1 || top > MOST || seeds < 1 || seeds > MOST) {
                throw new IllegalArgumentException("top and seeds must be 1 to 20, but are " + top + ", " + seeds);
            }
        }
    }

    /**
     * The search ends once further trials bring next to nothing; shares are of the distance between the median of all values and the best.
     *
     * @param window    trials looked back on, {@value #LEAST_WINDOW} to {@value #MOST_WINDOW}
     * @param threshold share that counts as nothing, in (0, 1)
     */
    public record Converged(int window, double threshold) {
        /** Fewer tell too little. */
        public static final int LEAST_WINDOW = 5;

        /** More would never fill. */
        public static final int MOST_WINDOW = 10_000;

        public Converged {
            if (window < LEAST_WINDOW || window > MOST_WINDOW || !(threshold > 0 && threshold < 1)) {
                throw new IllegalArgumentException("window must be 5 to 10,000 and threshold between 0 and 1, but are "
                        + window + ", " + threshold);
            }
        }
    }
}

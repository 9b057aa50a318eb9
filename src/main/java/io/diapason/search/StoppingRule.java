package io.diapason.search;

import java.util.List;

/** Decides when to give a trial up; a pure function of learning curves. */
@FunctionalInterface
public interface StoppingRule {
    /**
     * Should this trial train no further?
     *
     * @param trial  the curve so far, at least one epoch
     * @param others curves of the trials, running or finished, that have reached at least as many epochs; failed ones, infeasible or
     *     not, are not among them
     */
    boolean shouldStop(Curve trial, List<Curve> others, Goal goal);
}

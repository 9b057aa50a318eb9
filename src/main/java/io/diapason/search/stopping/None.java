package io.diapason.search.stopping;

import io.diapason.search.Curve;
import io.diapason.search.Goal;
import io.diapason.search.StoppingRule;
import java.util.List;

/** Lets every trial train to the end of its budget. */
final class None implements StoppingRule {
    @Override
    public boolean shouldStop(Curve trial, List<Curve> others, Goal goal) {
        return false;
    }
}

package io.diapason.search.stopping;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Ruling;
import io.diapason.search.StoppingRule;

/** Lets every trial train to the end of its budget. */
final class None implements StoppingRule {
    @Override
    public Ruling judge(Observation trial, History history, Goal goal) {
        return Ruling.GO_ON;
    }
}

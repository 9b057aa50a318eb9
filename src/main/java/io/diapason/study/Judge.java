package io.diapason.study;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Ruling;
import io.diapason.search.space.Algorithm;
import io.diapason.search.stopping.StoppingRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asks a study's stopping rule whether a running trial is worth going on with. */
@ApplicationScoped
final class Judge {
    private final Definitions definitions;
    private final Histories histories;

    @Inject
    Judge(Definitions definitions, Histories histories) {
        this.definitions = definitions;
        this.histories = histories;
    }

    /** Should the trial be given up, now that it reported its latest epoch? Never in its last one. */
    boolean givesUp(Study study, Trial trial) {
        Algorithm rule = definitions.of(study).stopping();
        if (rule.name().equals("none") || trial.epoch() >= study.epochs()) {
            return false;
        }
        Goal goal = new Goal(study.direction(), study.epochs());
        History history = histories.of(study.id());
        return history.numbered(trial.number())
                .filter(own -> StoppingRules.create(rule).judge(own, history, goal) == Ruling.STOP)
                .isPresent();
    }
}

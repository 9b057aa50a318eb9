package io.diapason.study;

import io.diapason.search.Curve;
import io.diapason.search.Goal;
import io.diapason.search.space.Algorithm;
import io.diapason.search.stopping.StoppingRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Asks a study's stopping rule whether a running trial is worth going on with. */
@ApplicationScoped
final class Judge {
    private final Definitions definitions;
    private final Measurements measurements;

    @Inject
    Judge(Definitions definitions, Measurements measurements) {
        this.definitions = definitions;
        this.measurements = measurements;
    }

    /** Should the trial be given up, now that it reported its latest epoch? Never in its last one. */
    boolean givesUp(Study study, Trial trial) {
        Algorithm rule = definitions.of(study).stopping();
        if (rule.name().equals("none") || trial.epoch() >= study.epochs()) {
            return false;
        }
        List<Curve> curves = measurements.curves(study.id(), trial.epoch());
        List<Curve> others = curves.stream()
                .filter(curve -> curve.number() != trial.number())
                .toList();
        Goal goal = new Goal(study.direction(), study.epochs());
        return curves.stream()
                .filter(curve -> curve.number() == trial.number())
                .anyMatch(own -> StoppingRules.create(rule).shouldStop(own, others, goal));
    }
}

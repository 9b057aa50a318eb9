package io.diapason.study;

import io.diapason.search.Curve;
import io.diapason.search.History;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** A study as its sampler and its stopping rule see it. */
@ApplicationScoped
final class Histories {
    private final Trials trials;
    private final Measurements measurements;

    @Inject
    Histories(Trials trials, Measurements measurements) {
        this.trials = trials;
        this.measurements = measurements;
    }

    History of(long study) {
        Map<Integer, double[]> curves = measurements.curves(study);
        return new History(trials.history(study).stream()
                .map(row -> row.observation(new Curve(row.number(), curves.getOrDefault(row.number(), new double[0]))))
                .toList());
    }
}

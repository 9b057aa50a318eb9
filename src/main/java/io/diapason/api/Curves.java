package io.diapason.api;

import io.diapason.study.Measurement;
import io.diapason.study.Measurements;
import io.diapason.study.Study;
import io.diapason.study.Trial;
import io.diapason.study.Trials;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Series of numbers over epochs and over time, ready to be drawn. */
@ApplicationScoped
class Curves {
    private final Trials trials;
    private final Measurements measurements;

    @Inject
    Curves(Trials trials, Measurements measurements) {
        this.trials = trials;
        this.measurements = measurements;
    }

    CurvesAnswer of(Study study, String metric) {
        Map<Long, List<Measurement>> byTrial =
                measurements.ofStudy(study.id()).stream().collect(Collectors.groupingBy(Measurement::trial));
        List<CurvesAnswer.CurveAnswer> curves = trials.inOrder(study.id()).stream()
                .filter(trial -> byTrial.containsKey(trial.id()))
                .map(trial -> new CurvesAnswer.CurveAnswer(
                        trial.id(),
                        trial.number(),
                        trial.state().name(),
                        points(byTrial.getOrDefault(trial.id(), List.of()), metric)))
                .toList();
        return new CurvesAnswer(metric, curves);
    }

    private static List<List<Number>> points(List<Measurement> epochs, String metric) {
        return epochs.stream()
                .filter(epoch -> epoch.metrics().containsKey(metric))
                .map(epoch -> List.<Number>of(epoch.epoch(), epoch.metrics().getOrDefault(metric, Double.NaN)))
                .toList();
    }

    ProgressAnswer progress(Study study) {
        List<ProgressAnswer.Point> points = new ArrayList<>();
        double best = Double.NaN;
        for (Trial trial : trials.completedInOrder(study.id())) {
            double value = trial.value().orElseThrow();
            best = study.direction().isBetter(value, best) ? value : best;
            points.add(new ProgressAnswer.Point(trial.endedAt().orElseThrow(), trial.number(), value, best));
        }
        return new ProgressAnswer(points);
    }
}

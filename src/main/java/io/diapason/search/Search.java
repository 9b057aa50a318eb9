package io.diapason.search;

import io.diapason.search.space.Configuration;
import io.diapason.search.space.SearchSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The whole idea, in memory and one trial at a time: ask the sampler, train epoch by epoch until the rule gives the
 * trial up, remember how it went, repeat. The service does the same durably and for many workers at once.
 */
public record Search(SearchSpace space, Goal goal, Sampler sampler, StoppingRule rule, long seed) {

    /** Tries up to {@code trials} configurations; fewer where the space is exhausted. */
    public History run(int trials, Experiment experiment) {
        History history = History.empty();
        List<Curve> curves = new ArrayList<>();
        for (int number = 1; number <= trials; number++) {
            Optional<Configuration> next = sampler.suggest(space, goal, history, Seeds.generator(seed, number));
            if (next.isEmpty()) {
                break;
            }
            Curve curve = train(number, next.get(), experiment, curves);
            curves.add(curve);
            history = history.plus(observation(curve, next.get()));
        }
        return history;
    }

    private Curve train(int number, Configuration configuration, Experiment experiment, List<Curve> others) {
        double[] values = new double[0];
        for (int epoch = 1; epoch <= goal.maxEpochs(); epoch++) {
            values = Arrays.copyOf(values, epoch);
            values[epoch - 1] = experiment.measure(configuration, epoch);
            if (rule.shouldStop(new Curve(number, values), reached(others, epoch), goal)) {
                break;
            }
        }
        return new Curve(number, values);
    }

    private static List<Curve> reached(List<Curve> curves, int epoch) {
        return curves.stream().filter(curve -> curve.epochs() >= epoch).toList();
    }

    private Observation observation(Curve curve, Configuration configuration) {
        double best = curve.best(goal, curve.epochs());
        OptionalDouble value = Double.isFinite(best) ? OptionalDouble.of(best) : OptionalDouble.empty();
        return new Observation(curve.number(), configuration, value, curve.epochs(), value.isEmpty());
    }
}

package io.diapason.search;

import io.diapason.search.space.Configuration;
import io.diapason.search.space.SearchSpace;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * The whole idea, in memory and one trial at a time: ask the rule for a paused trial, else the sampler for a new one, train epoch by
 * epoch until the rule pauses or stops it, remember how it went, repeat. The service does the same durably and for many workers at
 * once.
 */
public record Search(SearchSpace space, Goal goal, Sampler sampler, StoppingRule rule, long seed) {

    /** Tries up to {@code trials} configurations; fewer where the space is exhausted. What is still paused then is stopped. */
    public History run(int trials, Experiment experiment) {
        History history = History.empty();
        int begun = 0;
        for (int step = 1; ; step++) {
            RandomGenerator random = Seeds.generator(seed, step);
            OptionalInt paused = rule.resume(history, goal, begun < trials, random);
            Optional<Observation> next =
                    paused.isPresent() ? history.numbered(paused.getAsInt()) : begin(history, begun, trials, random);
            if (next.isEmpty()) {
                break;
            }
            begun += paused.isPresent() ? 0 : 1;
            history = train(next.get(), history, experiment);
        }
        for (Observation left : history.paused()) {
            history = history.with(Observation.of(left.configuration(), Status.STOPPED, left.curve(), goal));
        }
        return history;
    }

    private Optional<Observation> begin(History history, int begun, int trials, RandomGenerator random) {
        Optional<Configuration> chosen =
                begun < trials ? sampler.suggest(space, goal, history, random) : Optional.empty();
        return chosen.map(configuration ->
                Observation.of(configuration, Status.RUNNING, new Curve(begun + 1, new double[0]), goal));
    }

    private History train(Observation trial, History before, Experiment experiment) {
        Observation now = trial;
        History history = before;
        Ruling ruling = Ruling.GO_ON;
        for (int epoch = trial.epochs() + 1; epoch <= goal.maxEpochs() && ruling == Ruling.GO_ON; epoch++) {
            double[] values = Arrays.copyOf(now.curve().values(), epoch);
            values[epoch - 1] = experiment.measure(trial.configuration(), epoch);
            now = Observation.of(trial.configuration(), Status.RUNNING, new Curve(trial.number(), values), goal);
            history = history.with(now);
            ruling = epoch == goal.maxEpochs() ? Ruling.GO_ON : rule.judge(now, history, goal);
        }
        return history.with(Observation.of(now.configuration(), ended(now, ruling), now.curve(), goal));
    }

    private static Status ended(Observation trial, Ruling ruling) {
        return switch (ruling) {
            case PAUSE -> Status.PAUSED;
            case STOP -> trial.value().isPresent() ? Status.STOPPED : Status.INFEASIBLE;
            case GO_ON -> trial.value().isPresent() ? Status.COMPLETED : Status.INFEASIBLE;
        };
    }
}

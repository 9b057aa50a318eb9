package io.diapason.cli;

import io.diapason.search.Curve;
import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Sampler;
import io.diapason.search.Seeds;
import io.diapason.search.Status;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Direction;
import io.diapason.search.space.Parameter;
import io.diapason.search.space.RealRange;
import io.diapason.search.space.Scale;
import io.diapason.search.space.SearchSpace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/** How long a sampler takes for one suggestion: eight parameters, so many finished trials of one to ten epochs. */
record AskTimes(Sampler sampler, int asks) {
    private static final int PARAMETERS = 8;
    private static final int EPOCHS = 10;
    private static final int[] FINISHED = {100, 1_000, 10_000};

    /** Milliseconds below which 95 % of the suggestions stay, by the number of finished trials. */
    Map<String, Double> p95() {
        SearchSpace space = space();
        Map<String, Double> times = new LinkedHashMap<>();
        for (int finished : FINISHED) {
            times.put("" + finished, p95(space, history(space, finished)));
        }
        return times;
    }

    private double p95(SearchSpace space, History history) {
        Goal goal = new Goal(Direction.MINIMIZE, EPOCHS);
        double[] millis = new double[asks];
        for (int ask = -asks; ask < asks; ask++) { // the first half warms up
            long start = System.nanoTime();
            sampler.suggest(space, goal, history, Seeds.generator(1, ask));
            millis[Math.max(0, ask)] = (System.nanoTime() - start) / 1e6;
        }
        return Percentiles.of(millis, 0.95);
    }

    private static SearchSpace space() {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < PARAMETERS; i++) {
            parameters.add(new RealRange("x" + i, Optional.empty(), 0, 1, OptionalDouble.empty(), Scale.LINEAR));
        }
        return new SearchSpace(parameters, List.of());
    }

    private static History history(SearchSpace space, int finished) {
        Goal goal = new Goal(Direction.MINIMIZE, EPOCHS);
        List<Observation> trials = new ArrayList<>();
        for (int number = 1; number <= finished; number++) {
            RandomGenerator random = Seeds.generator(2, number);
            double[] unit = random.doubles(PARAMETERS).toArray();
            double distance = 0;
            for (double coordinate : unit) {
                distance += (coordinate - 0.4) * (coordinate - 0.4);
            }
            double[] values = new double[1 + random.nextInt(EPOCHS)];
            for (int epoch = 0; epoch < values.length; epoch++) {
                values[epoch] = distance + 1.0 / (epoch + 1);
            }
            Status status = values.length == EPOCHS ? Status.COMPLETED : Status.STOPPED;
            Configuration configuration = space.decode(unit);
            trials.add(Observation.of(configuration, status, new Curve(number, values), goal));
        }
        return new History(trials);
    }
}

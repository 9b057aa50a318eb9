package io.diapason.search.samplers;

import io.diapason.search.Curve;
import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Sampler;
import io.diapason.search.Seeds;
import io.diapason.search.Status;
import io.diapason.search.space.BooleanParameter;
import io.diapason.search.space.Choice;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Direction;
import io.diapason.search.space.Expression;
import io.diapason.search.space.IntegerRange;
import io.diapason.search.space.RealRange;
import io.diapason.search.space.Scale;
import io.diapason.search.space.SearchSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * How long a sampler takes for one suggestion, over a space of 8 parameters of every kind (one of them conditional) and random
 * trials with random values.
 *
 * @param trials       finished trials in the history
 * @param medianMillis of the suggestions
 * @param p95Millis    95th percentile of the suggestions
 */
public record AskTimes(int trials, double medianMillis, double p95Millis) {
    private static final SearchSpace SPACE = new SearchSpace(
            List.of(
                    real("rate", 1e-5, 1e-1, Scale.LOG),
                    real("decay", 1e-6, 1e-2, Scale.LOG),
                    real("share", 0, 1, Scale.LINEAR),
                    new RealRange("dropout", Optional.empty(), 0, 0.6, OptionalDouble.of(0.05), Scale.LINEAR),
                    new IntegerRange("layers", Optional.empty(), 1, 4, 1, Scale.LINEAR),
                    new Choice("units", Optional.empty(), List.of(16L, 32L, 64L, 128L, 256L)),
                    new Choice(
                            "optimizer", Optional.of(Expression.of("layers > 1")), List.of("adam", "sgd", "rmsprop")),
                    new BooleanParameter("norm", Optional.empty())),
            List.of());
    private static final Goal GOAL = new Goal(Direction.MAXIMIZE, 1);

    /**
     * Asks {@code asks} times, after as many times that do not count.
     *
     * @param nanoTime the clock, for one {@code System::nanoTime}
     */
    public static AskTimes measure(Sampler sampler, int trials, int asks, LongSupplier nanoTime) {
        History history = history(trials);
        double[] millis = new double[asks];
        for (int ask = -asks; ask < asks; ask++) {
            RandomGenerator random = Seeds.generator(trials, asks + ask + 1);
            long start = nanoTime.getAsLong();
            Optional<Configuration> next = sampler.suggest(SPACE, GOAL, history, random);
            double took = (nanoTime.getAsLong() - start) / 1e6;
            millis[Math.max(0, ask)] = next.isPresent() ? took : Double.NaN;
        }
        Arrays.sort(millis);
        return new AskTimes(trials, millis[asks / 2], millis[(int) Math.ceil(0.95 * asks) - 1]);
    }

    private static History history(int trials) {
        RandomGenerator random = Seeds.generator(7, 1);
        Set<Configuration> seen = new HashSet<>();
        List<Observation> finished = new ArrayList<>();
        while (finished.size() < trials) {
            Configuration drawn =
                    SPACE.decode(random.doubles(SPACE.dimensions()).toArray());
            if (seen.add(drawn)) {
                Curve curve = new Curve(seen.size(), new double[] {random.nextDouble()});
                finished.add(Observation.of(drawn, Status.COMPLETED, curve, GOAL));
            }
        }
        return new History(finished);
    }

    private static RealRange real(String name, double min, double max, Scale scale) {
        return new RealRange(name, Optional.empty(), min, max, OptionalDouble.empty(), scale);
    }
}

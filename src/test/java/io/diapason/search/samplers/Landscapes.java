package io.diapason.search.samplers;

import static io.diapason.search.space.Spaces.bool;
import static io.diapason.search.space.Spaces.choice;
import static io.diapason.search.space.Spaces.choiceWhen;
import static io.diapason.search.space.Spaces.integers;
import static io.diapason.search.space.Spaces.reals;
import static io.diapason.search.space.Spaces.space;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Ruling;
import io.diapason.search.Sampler;
import io.diapason.search.Search;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Direction;
import io.diapason.search.space.Expression;
import io.diapason.search.space.Parameter;
import io.diapason.search.space.RealRange;
import io.diapason.search.space.Scale;
import io.diapason.search.space.SearchSpace;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Functions whose best point is known, and how far samplers get on them. */
final class Landscapes {
    private Landscapes() {}

    record Landscape(SearchSpace space, Direction direction, ToDoubleFunction<Configuration> value) {
        /** The same with the other direction. */
        Landscape turned() {
            return new Landscape(space, Direction.MAXIMIZE, c -> -value.applyAsDouble(c));
        }
    }

    /** Least at 0.3 on every axis of [-1, 1], value 0. */
    static Landscape sphere(int axes) {
        return new Landscape(cube(axes), Direction.MINIMIZE, c -> IntStream.range(0, axes)
                .mapToDouble(i -> square(x(c, i) - 0.3))
                .sum());
    }

    /** Ill-conditioned and turned: the axes weigh 1 to 1,000, along directions that are no coordinate's. */
    static Landscape ellipsoid(int axes) {
        return new Landscape(cube(axes), Direction.MINIMIZE, c -> {
            double sum =
                    IntStream.range(0, axes).mapToDouble(i -> x(c, i) - 0.3).sum();
            return IntStream.range(0, axes)
                    .mapToDouble(i -> Math.pow(1_000, (double) i / (axes - 1)) * square(x(c, i) - 0.3 - 2 * sum / axes))
                    .sum();
        });
    }

    /** Three kinds of which two have a parameter of their own; least, 0, for an 'lstm' with dropout 0.3, rate 1e-3 and 128 units. */
    static Landscape conditional() {
        RealRange dropout = new RealRange(
                "dropout", Optional.of(Expression.of("kind == 'lstm'")), 0, 0.6, OptionalDouble.empty(), Scale.LINEAR);
        SearchSpace space = space(List.of(
                choice("kind", "lstm", "conv", "dense"),
                reals("rate", 1e-5, 1e-1, Scale.LOG),
                choice("units", 16, 32, 64, 128, 256, 512),
                integers("depth", 1, 4),
                dropout,
                choiceWhen("kernel", "kind == 'conv'", 3, 5, 7, 9)));
        return new Landscape(space, Direction.MINIMIZE, c -> {
            String kind = (String) c.find("kind").orElseThrow();
            double own =
                    switch (kind) {
                        case "lstm" -> 2 * square(number(c, "dropout") - 0.3);
                        case "conv" -> 0.3 + 0.02 * square(number(c, "kernel") - 7);
                        default -> 0.6;
                    };
            return own
                    + 0.3 * square(Math.log10(number(c, "rate")) + 3)
                    + 0.1 * square(Math.log(number(c, "units") / 128) / Math.log(2))
                    + 0.15 * square(number(c, "depth") - 2);
        });
    }

    /** Eight kinds of which 'f' is better by 1; two axes and a switch that matter little. */
    static Landscape choiceThatMatters() {
        SearchSpace space = space(List.of(
                choice("kind", "a", "b", "c", "d", "e", "f", "g", "h"),
                bool("norm"),
                reals("x0", -1, 1, Scale.LINEAR),
                reals("x1", -1, 1, Scale.LINEAR)));
        return new Landscape(
                space,
                Direction.MINIMIZE,
                c -> (c.find("kind").orElseThrow().equals("f") ? 0 : 1)
                        + 0.1 * square(x(c, 0))
                        + 0.1 * square(x(c, 1)));
    }

    /** A plane, flat where its first axis is below 0, without any value above. */
    static Landscape halfInfeasible() {
        return new Landscape(cube(2), Direction.MAXIMIZE, c -> x(c, 0) > 0 ? Double.NaN : 0.5 + 0.01 * x(c, 1));
    }

    /** The median, over searches with different seeds, of the best value found. */
    static double medianBest(Sampler sampler, Landscape landscape, int trials, int searches) {
        double[] best = IntStream.range(0, searches)
                .mapToDouble(seed -> best(history(sampler, landscape, trials, seed), landscape.direction()))
                .sorted()
                .toArray();
        return best[searches / 2];
    }

    /** The last of a search's trials: where the sampler has gone. */
    static List<Observation> lastOf(Sampler sampler, Landscape landscape, int trials, int last) {
        return history(sampler, landscape, trials, 7).finished().subList(trials - last, trials);
    }

    private static double best(History history, Direction direction) {
        DoubleStream values = history.finished().stream().flatMapToDouble(trial -> trial.value().stream());
        return (direction == Direction.MAXIMIZE ? values.max() : values.min()).orElseThrow();
    }

    private static History history(Sampler sampler, Landscape landscape, int trials, long seed) {
        Goal goal = new Goal(landscape.direction(), 1);
        return new Search(landscape.space(), goal, sampler, (trial, history, g) -> Ruling.GO_ON, seed)
                .run(trials, (configuration, epoch) -> landscape.value().applyAsDouble(configuration));
    }

    private static SearchSpace cube(int axes) {
        return space(IntStream.range(0, axes)
                .<Parameter>mapToObj(i -> reals("x" + i, -1, 1, Scale.LINEAR))
                .toList());
    }

    private static double x(Configuration configuration, int axis) {
        return number(configuration, "x" + axis);
    }

    private static double number(Configuration configuration, String name) {
        return ((Number) configuration.find(name).orElseThrow()).doubleValue();
    }

    private static double square(double x) {
        return x * x;
    }
}

package io.diapason.search.samplers;

import io.diapason.search.Goal;
import io.diapason.search.Sampler;
import io.diapason.search.space.Algorithm;
import io.diapason.search.space.SearchSpace;
import io.diapason.search.space.Vocabulary.Accepted;
import io.diapason.search.space.Vocabulary.Kind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Every sampler: its name in definitions, its options, its constructor. A new sampler is one file and one line here.
 */
@SuppressWarnings("ImmutableEnumChecker") // maps and constructors that nobody changes
public enum Samplers {
    RANDOM(Map.of(), options -> new Random()),
    SOBOL(Map.of(), options -> new Sobol()),
    TPE(
            Map.of(
                    "startup",
                            number(
                                    Kind.INTEGER,
                                    1,
                                    10_000,
                                    10L,
                                    "Trials that must have a value; until then Sobol points."),
                    "gamma", number(Kind.REAL, 0.01, 0.5, 0.15, "Share of trials taken for good; at most 25 trials."),
                    "candidates",
                            number(Kind.INTEGER, 1, 1000, 24L, "Candidates of which the most promising is tried.")),
            options -> new Tpe(whole(options, "startup"), real(options, "gamma"), whole(options, "candidates"))),
    CMA_ES(
            Map.of(
                    "generation",
                            number(
                                    Kind.INTEGER,
                                    0,
                                    1000,
                                    0L,
                                    "Trials of a generation; 0: by the number of parameters."),
                    "step", number(Kind.REAL, 0.01, 1, 0.2, "First standard deviation, as a share of each range.")),
            options -> new CmaEs(whole(options, "generation"), real(options, "step"))),
    GRID(
            Map.of(
                    "order",
                    new Accepted(
                            Kind.TEXT,
                            0,
                            0,
                            Set.of("sequential", "random"),
                            Optional.of("sequential"),
                            "Walk the grid in order (the first parameter changes fastest) or in random order."),
                    "points",
                    number(
                            Kind.INTEGER,
                            2,
                            1000,
                            5L,
                            "Values of a range that has no step, or more than 1,000 values.")),
            options -> new Grid("random".equals(options.get("order")), whole(options, "points"))),
    ANYTIME_GRID(
            Map.of(
                    "startup", startup(),
                    "points",
                            number(
                                    Kind.INTEGER,
                                    2,
                                    1000,
                                    5L,
                                    "Values of a range that has no step, or more than 1,000 values.")),
            options -> new AnytimeGrid(whole(options, "startup"), whole(options, "points"))),
    GP(Map.of("startup", startup()), options -> new Gp(whole(options, "startup"))),
    NSGA2(
            Map.of(
                    "population",
                    number(Kind.INTEGER, 4, 1000, 20L, "Best trials kept as parents; as many are random first.")),
            options -> new Nsga2(whole(options, "population"))),
    GENETIC(
            Map.of(
                    "population",
                            number(
                                    Kind.INTEGER,
                                    4,
                                    1000,
                                    20L,
                                    "Best trials kept as parents; two thirds of it are drawn at random first."),
                    "crossover_rate", number(Kind.REAL, 0.1, 1, 0.85, "Share of children with two parents."),
                    "mutation_rate",
                            number(Kind.REAL, 0.005, 1, 0.1, "Share of a child's parameters that are drawn anew.")),
            options -> new Genetic(
                    whole(options, "population"), real(options, "crossover_rate"), real(options, "mutation_rate"))),
    FOREST(
            Map.of(
                    "initial", number(Kind.INTEGER, 1, 10_000, 8L, "Trials before the forest is asked."),
                    "explore",
                            number(
                                    Kind.REAL,
                                    0,
                                    1,
                                    0.3,
                                    "Share of trials drawn evenly, and of the others around the middle.")),
            options -> new Forest(whole(options, "initial"), real(options, "explore"))),
    AUTO(Map.of(), options -> new Auto());

    private final Map<String, Accepted> options;
    private final Function<Map<String, Object>, Sampler> constructor;

    Samplers(Map<String, Accepted> options, Function<Map<String, Object>, Sampler> constructor) {
        this.options = options;
        this.constructor = constructor;
    }

    /**
     * The sampler of this name with its options, defaults where it has none.
     *
     * @throws IllegalArgumentException where no sampler has this name
     */
    public static Sampler create(Algorithm algorithm) {
        for (Samplers sampler : values()) {
            if (sampler.label().equals(algorithm.name())) {
                Map<String, Object> all = new LinkedHashMap<>();
                sampler.options.forEach(
                        (name, accepted) -> accepted.standard().ifPresent(value -> all.put(name, value)));
                all.putAll(algorithm.options());
                return sampler.constructor.apply(all);
            }
        }
        throw new IllegalArgumentException(
                "sampler must be one of " + options().keySet() + ", but is " + algorithm.name());
    }

    /** Which sampler a search has, and why it was chosen, in one sentence. */
    public static String explain(Algorithm algorithm, SearchSpace space, Goal goal) {
        return algorithm.name().equals("auto")
                ? Auto.choice(space, goal).sentence()
                : algorithm.name() + ", as the definition says.";
    }

    /** Options of each sampler by its name, for the vocabulary. */
    public static Map<String, Map<String, Accepted>> options() {
        Map<String, Map<String, Accepted>> all = new LinkedHashMap<>();
        for (Samplers sampler : values()) {
            all.put(sampler.label(), sampler.options);
        }
        return all;
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Accepted number(Kind kind, double min, double max, Object standard, String effect) {
        return new Accepted(kind, min, max, Set.of(), Optional.of(standard), effect);
    }

    private static Accepted startup() {
        return number(Kind.INTEGER, 1, 1000, 8L, "Trials that fill the space before the model is asked.");
    }

    private static int whole(Map<String, Object> options, String name) {
        return (int) real(options, name);
    }

    private static double real(Map<String, Object> options, String name) {
        return options.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}

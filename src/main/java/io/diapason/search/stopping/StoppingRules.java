package io.diapason.search.stopping;

import io.diapason.search.Goal;
import io.diapason.search.StoppingRule;
import io.diapason.search.space.Algorithm;
import io.diapason.search.space.Vocabulary.Accepted;
import io.diapason.search.space.Vocabulary.Kind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Every stopping rule: its name in definitions, its options, its constructor. A new rule is one file and one line here.
 */
@SuppressWarnings("ImmutableEnumChecker") // maps and constructors that nobody changes
public enum StoppingRules {
    NONE(Map.of(), options -> new None()),
    MEDIAN(
            Map.of(
                    "warmup_epochs", whole(0, 10_000, 3, "Epochs every trial may train before it can be stopped."),
                    "min_trials", whole(1, 10_000, 4, "Other trials that must have reached the epoch.")),
            options -> new Median(number(options, "warmup_epochs"), number(options, "min_trials"))),
    FREEZE_THAW(
            Map.of(
                    "share", share(0.01, 1, 0.7, "Wanted after epoch e: share * trials begun / e^decay."),
                    "decay", share(0.5, 3, 1.0, "The larger, the fewer trials are carried far."),
                    "fairness", share(0, 0.5, 0.02, "Share of decisions that go to the oldest frozen trial.")),
            options -> new FreezeThaw(real(options, "share"), real(options, "decay"), real(options, "fairness"))),
    AUTO(Map.of(), options -> new Auto());

    private final Map<String, Accepted> options;
    private final Function<Map<String, Object>, StoppingRule> constructor;

    StoppingRules(Map<String, Accepted> options, Function<Map<String, Object>, StoppingRule> constructor) {
        this.options = options;
        this.constructor = constructor;
    }

    /**
     * The rule of this name with its options, defaults where it has none.
     *
     * @throws IllegalArgumentException where no rule has this name
     */
    public static StoppingRule create(Algorithm algorithm) {
        for (StoppingRules rule : values()) {
            if (rule.label().equals(algorithm.name())) {
                Map<String, Object> all = new LinkedHashMap<>();
                rule.options.forEach((name, accepted) -> accepted.standard().ifPresent(value -> all.put(name, value)));
                all.putAll(algorithm.options());
                return rule.constructor.apply(all);
            }
        }
        throw new IllegalArgumentException(
                "stopping rule must be one of " + options().keySet() + ", but is " + algorithm.name());
    }

    /** Which rule a search has, and why it was chosen, in one sentence. */
    public static String explain(Algorithm algorithm, Goal goal) {
        return algorithm.name().equals("auto")
                ? Auto.choice(goal).sentence()
                : algorithm.name() + ", as the definition says.";
    }

    /** Options of each rule by its name, for the vocabulary. */
    public static Map<String, Map<String, Accepted>> options() {
        Map<String, Map<String, Accepted>> all = new LinkedHashMap<>();
        for (StoppingRules rule : values()) {
            all.put(rule.label(), rule.options);
        }
        return all;
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Accepted whole(int min, int max, long standard, String effect) {
        return new Accepted(Kind.INTEGER, min, max, Set.of(), Optional.of(standard), effect);
    }

    private static Accepted share(double min, double max, double standard, String effect) {
        return new Accepted(Kind.REAL, min, max, Set.of(), Optional.of(standard), effect);
    }

    private static double real(Map<String, Object> options, String name) {
        return options.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private static int number(Map<String, Object> options, String name) {
        return options.get(name) instanceof Number number ? number.intValue() : 0;
    }
}

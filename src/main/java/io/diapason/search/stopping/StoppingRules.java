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
    PERCENTILE(
            Map.of(
                    "percentile", real(1, 99, 25, "Percent of the others that a trial may be worse than and go on."),
                    "warmup_epochs", whole(0, 10_000, 3, "Epochs every trial may train before it can be stopped."),
                    "min_trials", whole(1, 10_000, 4, "Other trials that must have reached the epoch.")),
            options -> new Percentile(
                    decimal(options, "percentile"), number(options, "warmup_epochs"), number(options, "min_trials"))),
    THRESHOLD(
            Map.of(
                    "lower",
                            real(
                                    -Options.FAR,
                                    Options.FAR,
                                    -Options.FAR,
                                    "A trial whose best value is below is stopped."),
                    "upper",
                            real(
                                    -Options.FAR,
                                    Options.FAR,
                                    Options.FAR,
                                    "A trial whose best value is above is stopped."),
                    "warmup_epochs", whole(0, 10_000, 3, "Epochs every trial may train before it can be stopped.")),
            options -> new Threshold(
                    decimal(options, "lower"), decimal(options, "upper"), number(options, "warmup_epochs"))),
    PATIENCE(
            Map.of(
                    "epochs", whole(1, 10_000, 10, "Epochs without improvement after which a trial is stopped."),
                    "min_delta", real(0, 1e6, 0, "Least improvement that counts, in units of the metric."),
                    "rule",
                            text(
                                    Set.of("none", "median", "percentile", "asha", "hyperband", "extrapolation"),
                                    "none",
                                    "Another rule, with its default options, that must want to stop the trial as well.")),
            options -> new Patience(
                    number(options, "epochs"),
                    decimal(options, "min_delta"),
                    create(new Algorithm(String.valueOf(options.get("rule")), Map.of())))),
    ASHA(
            Map.of("min_epochs", whole(1, 10_000, 1, "The first rung."), "eta", whole(2, 10, 3, Options.ETA)),
            options -> new Asha(number(options, "min_epochs"), number(options, "eta"))),
    HYPERBAND(
            Map.of(
                    "min_epochs", whole(1, 10_000, 1, "The first rung of the bracket that is judged earliest."),
                    "eta", whole(2, 10, 3, Options.ETA),
                    "brackets", whole(1, 10, 10, "Brackets at most; fewer where the full length is short.")),
            options ->
                    new Hyperband(number(options, "min_epochs"), number(options, "eta"), number(options, "brackets"))),
    WILCOXON(
            Map.of(
                    "alpha", real(0.001, 0.5, 0.1, "Chance to stop a trial that is no worse than the best."),
                    "min_folds", whole(2, 100, 2, "Folds every trial may do before it can be stopped."),
                    "test",
                            text(
                                    Set.of("wilcoxon", "t"),
                                    "wilcoxon",
                                    "The paired test: by signed ranks, or Student's t.")),
            options -> new Wilcoxon(new FoldRace(
                    decimal(options, "alpha"),
                    number(options, "min_folds"),
                    "t".equals(options.get("test")) ? PairedTest.T : PairedTest.WILCOXON))),
    EXTRAPOLATION(
            Map.of(
                    "min_epochs", whole(3, 10_000, 4, "Epochs every trial may train before it can be stopped."),
                    "probability", real(0.001, 0.5, 0.05, "Stop below this probability to end better than the best.")),
            options -> new Extrapolation(number(options, "min_epochs"), decimal(options, "probability"))),
    FREEZE_THAW(
            Map.of(
                    "share", real(0.01, 1, 0.7, "Wanted after epoch e: share * trials begun / e^decay."),
                    "decay", real(0.5, 3, 1.0, "The larger, the fewer trials are carried far."),
                    "fairness", real(0, 0.5, 0.02, "Share of decisions that go to the oldest frozen trial.")),
            options ->
                    new FreezeThaw(decimal(options, "share"), decimal(options, "decay"), decimal(options, "fairness"))),
    AUTO(Map.of(), options -> new Auto());

    /** Constants of an enum may not name static fields of its own. */
    private static final class Options {
        static final double FAR = 1e12;
        static final String ETA = "One in so many trials goes on beyond a rung, to one so many times as far.";
    }

    private final Map<String, Accepted> options;
    private final Function<Map<String, Object>, StoppingRule> constructor;

    StoppingRules(Map<String, Accepted> options, Function<Map<String, Object>, StoppingRule> constructor) {
        this.options = options;
        this.constructor = constructor;
    }

    /**
     * The rule of this name with its options, defaults where it has none. All but those that do not compare trials work {@link ByMerit}.
     *
     * @throws IllegalArgumentException where no rule has this name
     */
    public static StoppingRule create(Algorithm algorithm) {
        for (StoppingRules rule : values()) {
            if (rule.label().equals(algorithm.name())) {
                Map<String, Object> all = new LinkedHashMap<>();
                rule.options.forEach((name, accepted) -> accepted.standard().ifPresent(value -> all.put(name, value)));
                all.putAll(algorithm.options());
                StoppingRule made = rule.constructor.apply(all);
                return rule == NONE || rule == THRESHOLD ? made : new ByMerit(made);
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

    private static Accepted real(double min, double max, double standard, String effect) {
        return new Accepted(Kind.REAL, min, max, Set.of(), Optional.of(standard), effect);
    }

    private static Accepted text(Set<String> values, String standard, String effect) {
        return new Accepted(Kind.TEXT, 0, 0, values, Optional.of(standard), effect);
    }

    private static double decimal(Map<String, Object> options, String name) {
        return options.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private static int number(Map<String, Object> options, String name) {
        return options.get(name) instanceof Number number ? number.intValue() : 0;
    }
}

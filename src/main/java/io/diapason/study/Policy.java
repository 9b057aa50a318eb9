package io.diapason.study;

import io.diapason.search.Audited;
import io.diapason.search.Convergence;
import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Ruling;
import io.diapason.search.Sampler;
import io.diapason.search.Seeds;
import io.diapason.search.Status;
import io.diapason.search.StoppingRule;
import io.diapason.search.samplers.Samplers;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.SearchDefinition;
import io.diapason.search.stopping.StoppingRules;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How a study decides, as its definition says: pure functions of what it knows, so that every decision can be made again.
 *
 * <p>Where chance comes from: a trial's configuration from ({@code seed}, number of the trial), which paused trial goes on from
 * ({@code seed}, −position of the last event known), see {@link Seeds}. Numbers begin at 1, so the two never meet.
 */
record Policy(SearchDefinition definition, Goal goal, Sampler sampler, StoppingRule rule) {
    /** Rules that let a trial go on or give it up; of any other it is taken to pause trials. */
    private static final Set<String> NEVER_PAUSING =
            Set.of("none", "median", "percentile", "threshold", "wilcoxon", "extrapolation");

    static Policy of(SearchDefinition definition) {
        Goal goal = new Goal(
                definition.aims().directions(),
                definition.budget().epochs(),
                definition.budget().trials(),
                definition.budget().totalEpochs());
        StoppingRule rule = StoppingRules.create(definition.stopping());
        double audit = definition.course().audit();
        return new Policy(
                definition,
                goal,
                Samplers.create(definition.sampler()),
                audit > 0 ? new Audited(rule, audit, definition.seed()) : rule);
    }

    /** What a report says of the objectives and limits; what was not measured breaks its limit. */
    Outlook outlook(Map<String, Double> metrics) {
        List<Double> objectives = definition.objectives().stream()
                .map(objective -> metrics.getOrDefault(objective.metric(), Double.NaN))
                .toList();
        double violation = definition.limits().stream()
                .mapToDouble(limit -> limit.violation(metrics))
                .sum();
        return new Outlook(objectives, Math.min(Double.MAX_VALUE, violation));
    }

    /** No trial is ever judged. */
    boolean isIndulgent() {
        return definition.stopping().name().equals("none") && goal.totalEpochs().isEmpty();
    }

    /** A trial may be told to pause after any epoch. */
    boolean mayPause() {
        return goal.totalEpochs().isPresent()
                || !NEVER_PAUSING.contains(definition.stopping().name());
    }

    /**
     * What becomes of a running trial that has just reported an epoch: its rule's ruling, but none goes on where all epochs of the
     * budget are spent. Whoever has trained to the end is not judged.
     */
    Ruling judge(int number, History history) {
        Observation trial = history.numbered(number).orElseThrow();
        if (trial.epochs() >= goal.maxEpochs()) {
            return Ruling.GO_ON;
        }
        Ruling ruling = rule.judge(trial, history, goal);
        return ruling == Ruling.GO_ON && isSpent(history) ? Ruling.PAUSE : ruling;
    }

    private boolean isSpent(History history) {
        return goal.totalEpochs().isPresent()
                && history.trials().stream().mapToLong(Observation::epochs).sum()
                        >= goal.totalEpochs().getAsLong();
    }

    /** The search may end early, and what another trial would bring is next to nothing: none begins any more, unless those open change that. */
    boolean isConverged(History history) {
        return definition
                .course()
                .converged()
                .map(end -> new Convergence(end.window(), end.threshold())
                        .of(history, goal)
                        .converged())
                .orElse(false);
    }

    /**
     * The paused trial that goes on; empty where none does.
     *
     * @throws IllegalStateException where the rule names a trial that does not pause
     */
    OptionalInt resume(Snapshot seen, boolean mayBegin) {
        History history = seen.history();
        if (history.trials().stream().noneMatch(trial -> trial.status() == Status.PAUSED)) {
            return OptionalInt.empty();
        }
        OptionalInt chosen = rule.resume(
                history, goal, mayBegin, Seeds.generator(definition.seed(), Math.toIntExact(-seen.position())));
        if (chosen.isPresent()
                && history.numbered(chosen.getAsInt())
                        .filter(trial -> trial.status() == Status.PAUSED)
                        .isEmpty()) {
            throw new IllegalStateException(
                    "the stopping rule must send a paused trial on, but chose trial " + chosen.getAsInt());
        }
        return chosen;
    }

    /**
     * The configuration of the trial of this number: those that the definition starts with come first, then the sampler chooses. Empty when the
     * space holds no other.
     *
     * @throws IllegalStateException when the sampler repeats itself
     */
    Optional<Configuration> begin(Snapshot seen, int number) {
        Set<Configuration> tried = new HashSet<>(seen.history().tried());
        Optional<Configuration> start = definition.course().startWith().stream()
                .filter(configuration -> !tried.contains(configuration))
                .findFirst();
        if (start.isPresent()) {
            return start;
        }
        Optional<Configuration> next =
                sampler.suggest(definition.space(), goal, seen.history(), Seeds.generator(definition.seed(), number));
        next.filter(tried::contains).ifPresent(chosen -> {
            throw new IllegalStateException("it offered a configuration twice: " + chosen);
        });
        return next;
    }
}

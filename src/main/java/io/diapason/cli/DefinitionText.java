package io.diapason.cli;

import io.diapason.search.Goal;
import io.diapason.search.samplers.Samplers;
import io.diapason.search.space.Budget;
import io.diapason.search.space.Course;
import io.diapason.search.space.Limit;
import io.diapason.search.space.Objective;
import io.diapason.search.space.SearchDefinition;
import io.diapason.search.stopping.StoppingRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a definition asks for, in words: one line for each thing that not every search has. */
final class DefinitionText {
    private DefinitionText() {}

    /** {@code 500 trials of at most 40 epochs}; trials are not counted where nobody would reach their number. */
    static String budget(Budget budget) {
        String each = "trials of at most " + budget.epochs() + " epochs";
        if (budget.totalEpochs().isEmpty()) {
            return budget.trials() + " " + each;
        }
        String total = String.format(
                Locale.ROOT, "%,d epochs in all", budget.totalEpochs().getAsLong());
        return (budget.trials() < Budget.MOST_TRIALS ? budget.trials() + " " : "") + each + ", " + total;
    }

    static List<String> lines(SearchDefinition definition) {
        List<String> lines = new ArrayList<>();
        if (definition.isExternal()) {
            lines.add("trials are carried out by a program of yours, over HTTP");
        }
        if (definition.objectives().size() > 1) {
            lines.add("objectives: "
                    + definition.objectives().stream()
                            .map(DefinitionText::objective)
                            .collect(Collectors.joining(", ")));
        }
        if (!definition.limits().isEmpty()) {
            lines.add("limits: "
                    + definition.limits().stream().map(Limit::toString).collect(Collectors.joining(", ")));
        }
        lines.addAll(chosen(definition));
        lines.addAll(course(definition.course()));
        return lines;
    }

    /** What {@code auto} comes to. */
    private static List<String> chosen(SearchDefinition definition) {
        Budget budget = definition.budget();
        Goal goal = new Goal(definition.aims().directions(), budget.epochs(), budget.trials(), budget.totalEpochs());
        List<String> lines = new ArrayList<>();
        if (definition.sampler().name().equals("auto")) {
            lines.add("sampler " + Samplers.explain(definition.sampler(), definition.space(), goal));
        }
        if (definition.stopping().name().equals("auto")) {
            lines.add("stopping " + StoppingRules.explain(definition.stopping(), goal));
        }
        return lines;
    }

    private static String objective(Objective objective) {
        return objective.metric() + " (" + objective.direction().name().toLowerCase(Locale.ROOT) + ")";
    }

    private static List<String> course(Course course) {
        List<String> lines = new ArrayList<>();
        if (!course.startWith().isEmpty()) {
            int given = course.startWith().size();
            lines.add("starts with "
                    + (given == 1 ? "a configuration that is given" : given + " configurations that are given"));
        }
        course.warmStart()
                .ifPresent(warm -> lines.add("learns from "
                        + (warm.isAutomatic() ? "earlier studies like it" : String.join(", ", warm.studies()))
                        + String.format(Locale.ROOT, ", at most %.0f %% of what it knows", 100 * warm.share())));
        course.confirm()
                .ifPresent(confirm -> lines.add(
                        "trains the best " + confirm.top() + " again on " + confirm.seeds() + " fresh seeds each"));
        if (course.audit() > 0) {
            lines.add(String.format(
                    Locale.ROOT, "carries %.1f %% of the trials given up on to their end", 100 * course.audit()));
        }
        course.converged()
                .ifPresent(end -> lines.add(String.format(
                        Locale.ROOT,
                        "ends once %d trials brought, and the next is expected to bring, no more than %.1f %% of what was won",
                        end.window(),
                        100 * end.threshold())));
        return lines;
    }
}

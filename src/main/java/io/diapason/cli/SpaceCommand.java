package io.diapason.cli;

import io.diapason.search.Curve;
import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Sampler;
import io.diapason.search.Seeds;
import io.diapason.search.Status;
import io.diapason.search.samplers.Samplers;
import io.diapason.search.space.Budget;
import io.diapason.search.space.Cardinality;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.InvalidDefinitionException;
import io.diapason.search.space.SearchDefinition;
import io.diapason.search.space.SearchSpace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks at a search space without running it. */
@Command(
        name = "space",
        description = "Checks a search space, counts its configurations, draws examples.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  diapason space check my-space.yaml",
            "  diapason space count seed-grid",
            "  diapason space sample dual-lstm -n 5"
        })
final class SpaceCommand implements Runnable {
    private static final String FILE = "file, or the name of a shipped search space";

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new CommandLine.ParameterException(spec.commandLine(), "say what to do: check, count or sample");
        }
    }

    @Command(
            name = "check",
            description = "All problems of a file at once; exit code 2 when there are any.",
            footer = "  diapason space check my-space.yaml")
    int check(@Mixin Output output, @Parameters(paramLabel = "FILE", description = FILE) String file)
            throws IOException {
        try {
            SearchDefinition definition = SearchText.of(file).definition();
            output.line("%s is valid: %s", file, sentence(definition));
            DefinitionText.lines(definition).forEach(line -> output.line("%s", line));
            Map<String, Object> result = new LinkedHashMap<>(summary(definition));
            result.put("valid", true);
            result.put("problems", List.of());
            output.result(result);
            return 0;
        } catch (InvalidDefinitionException e) {
            System.err.println(e.getMessage());
            int count = e.problems().size();
            System.err.println(count == 1 ? "1 problem" : count + " problems");
            output.result(Map.of("valid", false, "problems", e.problems()));
            return Failure.BAD_INPUT;
        }
    }

    @Command(
            name = "count",
            description = "The exact number of distinct valid configurations.",
            footer = "  diapason space count seed-grid")
    int count(@Mixin Output output, @Parameters(paramLabel = "FILE", description = FILE) String file)
            throws IOException {
        SearchDefinition definition = SearchText.of(file).definition();
        output.line("%s", count(definition.space()));
        output.result(summary(definition));
        return 0;
    }

    @Command(
            name = "sample",
            description = "The first configurations its sampler would try.",
            footer = "  diapason space sample dual-lstm -n 5")
    int sample(
            @Mixin Output output,
            @Parameters(paramLabel = "FILE", description = FILE) String file,
            @Option(names = "-n", description = "how many, 1 to 1000 (default: ${DEFAULT-VALUE})", defaultValue = "5")
                    int n)
            throws IOException {
        if (n < 1 || n > 1_000) {
            throw new Failure(Failure.BAD_INPUT, "-n must be 1 to 1000, but is " + n);
        }
        List<Configuration> drawn = draw(SearchText.of(file).definition(), n);
        int number = 0;
        for (Configuration configuration : drawn) {
            output.line("%d", ++number);
            configuration.values().forEach((name, value) -> output.line("   %-16s %s", name, value));
        }
        output.result(Map.of(
                "configurations", drawn.stream().map(Configuration::values).toList()));
        return drawn.isEmpty() ? Failure.NOTHING_FOUND : 0;
    }

    private static List<Configuration> draw(SearchDefinition definition, int n) {
        Sampler sampler = Samplers.create(definition.sampler());
        Budget budget = definition.budget();
        Goal goal = new Goal(definition.aims().directions(), budget.epochs(), budget.trials(), budget.totalEpochs());
        List<Configuration> drawn = new ArrayList<>();
        List<Configuration> starts = definition.course().startWith();
        History history = History.empty();
        for (int number = 1; number <= n; number++) {
            Optional<Configuration> next = number <= starts.size()
                    ? Optional.of(starts.get(number - 1))
                    : sampler.suggest(definition.space(), goal, history, Seeds.generator(definition.seed(), number));
            if (next.isEmpty()) {
                break;
            }
            drawn.add(next.get());
            Curve untrained = new Curve(number, new double[0]);
            history = history.with(Observation.of(next.get(), Status.RUNNING, untrained, goal));
        }
        return drawn;
    }

    private static Map<String, @Nullable Object> summary(SearchDefinition definition) {
        Map<String, @Nullable Object> summary = new LinkedHashMap<>();
        summary.put("name", definition.name());
        summary.put(
                "configurations",
                definition.space().cardinality().map(Object::toString).orElse(null));
        summary.put("parameters", definition.space().parameters().size());
        summary.put("trainer", definition.trainer().label());
        summary.put("objectives", definition.objectives());
        summary.put("limits", definition.limits());
        summary.put("trials", definition.budget().trials());
        summary.put("epochs", definition.budget().epochs());
        OptionalLong total = definition.budget().totalEpochs();
        summary.put("totalEpochs", total.isPresent() ? total.getAsLong() : null);
        summary.put("sampler", definition.sampler().name());
        summary.put("stopping", definition.stopping().name());
        summary.put(
                "startWith",
                definition.course().startWith().stream()
                        .map(Configuration::values)
                        .toList());
        return summary;
    }

    private static String sentence(SearchDefinition definition) {
        return definition.space().parameters().size() + " parameters, " + count(definition.space()) + "; "
                + DefinitionText.budget(definition.budget()) + ", sampler "
                + definition.sampler().name() + ", stopping "
                + definition.stopping().name();
    }

    private static String count(SearchSpace space) {
        Cardinality count = space.count();
        if (count instanceof Cardinality.Exact exact) {
            return String.format(java.util.Locale.ROOT, "%,d configurations", exact.value());
        }
        return count instanceof Cardinality.Infinite
                ? "infinitely many configurations (a range is continuous)"
                : "finitely many configurations, but too many to count";
    }
}

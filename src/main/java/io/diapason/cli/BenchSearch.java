package io.diapason.cli;

import io.diapason.search.replay.ReplayTable;
import io.diapason.search.samplers.Samplers;
import io.diapason.search.space.Algorithm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How good searches are for the epochs they spend, on recorded learning curves. */
@Command(
        name = "search",
        description = {
            "Replays searches on recorded learning curves (TaskSet's: DIR has a *.json.gz for each task), beside Optuna if asked.",
            "A search asks for a point, the nearest configuration of the table (in the unit cube, logarithmic axes) that it has not had yet"
                    + " answers, epoch by epoch. Epochs are paid when trained: a stopped trial pays what it ran, a resumed one what it adds.",
            "Regret: 0 where the lowest loss of the table was seen, 1 where nothing below ln 2 was. Shown: the mean of the middle half of all"
                    + " tasks and seeds, and its 95 % bootstrap interval. rank: mean over tasks and epochs."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  diapason bench search ../benchmarks/taskset --sampler auto --rule auto",
            "  diapason bench search ../benchmarks/taskset --seeds 5 --epochs 250,500",
            "  diapason bench search ../benchmarks/taskset --workers 8 --peer optuna --python venv/bin/python"
        })
final class BenchSearch implements Callable<Integer> {
    private static final int ASKS = 20;
    private static final String HOW =
            "Install it, say, so: python3 -m venv venv && venv/bin/pip install optuna – and add --python venv/bin/python.";

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "DIR", description = "folder with recorded tasks")
    private Path folder = Path.of("");

    @Option(names = "--seeds", description = "searches in each task, 1 to 1,000 (default: ${DEFAULT-VALUE})")
    private int seeds = 20;

    @Option(
            names = "--epochs",
            split = ",",
            paramLabel = "N",
            description = "where regret is told, ascending (default: ${DEFAULT-VALUE})")
    private int[] epochs = {250, 500, 1_000, 2_500};

    @Option(names = "--workers", description = "trials at a time, 1 to 1,000 (default: ${DEFAULT-VALUE})")
    private int workers = 1;

    @Option(names = "--sampler", split = ",", paramLabel = "NAME", description = "only these (default: all)")
    private List<String> samplers = new ArrayList<>();

    @Option(
            names = "--rule",
            split = ",",
            paramLabel = "NAME",
            description = "only these (default: all with random search; with other samplers: none and auto)")
    private List<String> rules = new ArrayList<>();

    @Option(names = "--ask", paramLabel = "NAME", description = "sampler whose suggestions are timed (default: auto)")
    private @Nullable String ask;

    @Option(names = "--peer", description = "optuna: replay Optuna, too (always one trial at a time)")
    private @Nullable String peer;

    @Option(names = "--python", paramLabel = "PATH", description = "the Python that has it (default: python3)")
    private @Nullable String python;

    @Override
    public Integer call() {
        check();
        List<ReplaySystem> systems = ReplaySystem.of(samplers, rules);
        List<ReplayTable> tables = new ReplayFolder(folder).tables();
        ReplayReport report = new ReplayReport(tables, epochs);
        BenchProgress progress = new BenchProgress(output.screen(), "replays");
        ReplayRuns runs = new ReplayRuns(tables, seeds, epochs[epochs.length - 1], workers);
        systems.forEach(system -> report.add(system.label(), runs.of(system, progress)));
        Map<String, Object> json = new LinkedHashMap<>();
        if (peer != null) {
            replayOptuna(tables, report, progress).ifPresent(reason -> json.put("optunaMissing", reason));
        }
        progress.done();
        report.table().print(output.screen());
        Map<String, Double> millis = new AskTimes(Samplers.create(new Algorithm(timed(), Map.of())), ASKS).p95();
        output.line(
                "%d tasks, %d seeds, %d workers. A suggestion of %s at 8 parameters, 95th percentile: %s ms.",
                tables.size(), seeds, workers, timed(), text(millis));
        json.put("seeds", seeds);
        json.put("workers", workers);
        json.put("systems", report.json());
        json.put("askMillis", millis);
        output.result(json);
        return 0;
    }

    private String timed() {
        return ask != null ? ask : Samplers.options().containsKey("auto") ? "auto" : "random";
    }

    private static String text(Map<String, Double> millis) {
        List<String> parts = new ArrayList<>();
        millis.forEach(
                (finished, time) -> parts.add(String.format(Locale.ROOT, "%.1f after %s trials", time, finished)));
        return String.join(", ", parts);
    }

    private Optional<String> replayOptuna(List<ReplayTable> tables, ReplayReport report, BenchProgress progress) {
        OptunaPeer optuna =
                new OptunaPeer(python == null ? "python3" : python, tables, seeds, epochs[epochs.length - 1]);
        try {
            for (String system : OptunaPeer.SYSTEMS) {
                report.add("Optuna " + system, optuna.run(system, progress));
            }
            return Optional.empty();
        } catch (Failure e) {
            String reason = String.valueOf(e.getMessage());
            output.line("No Optuna: %s%nGoing on without it. %s", reason, HOW);
            return Optional.of(reason);
        }
    }

    private void check() {
        require(seeds >= 1 && seeds <= 1_000, "--seeds must be 1 to 1,000", seeds);
        require(workers >= 1 && workers <= 1_000, "--workers must be 1 to 1,000", workers);
        boolean ascending = epochs.length > 0 && epochs[0] >= 1 && epochs[epochs.length - 1] <= 1_000_000;
        for (int i = 1; i < epochs.length; i++) {
            ascending &= epochs[i - 1] < epochs[i];
        }
        require(ascending, "--epochs must ascend, 1 to 1,000,000", Arrays.toString(epochs));
        if (ask != null && !Samplers.options().containsKey(ask)) {
            throw Failure.unknown("--ask", List.copyOf(Samplers.options().keySet()), ask);
        }
        if (peer != null && !peer.equals("optuna")) {
            throw Failure.unknown("--peer", List.of("optuna"), peer);
        }
        require(python == null || peer != null, "--python must come with --peer optuna", "alone");
    }

    private static void require(boolean holds, String rule, Object value) {
        if (!holds) {
            throw new Failure(Failure.BAD_INPUT, rule + ", but is " + value);
        }
    }
}

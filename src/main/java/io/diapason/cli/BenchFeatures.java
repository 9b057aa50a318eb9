package io.diapason.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** From file to features: milliseconds of each stage, clips per second with one thread and with all. */
@Command(
        name = "features",
        description = {
            "Milliseconds per 3 s clip of each stage from file to features, one thread; clips per second with one and with all threads.",
            "Features are measured on prepared samples: 22,050 Hz, exactly 3 s. Clips per second include decoding and resampling."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  diapason bench features ../corpora/RAVDESS",
            "  diapason bench features                        # the synthetic corpus"
        })
final class BenchFeatures implements Callable<Integer> {
    /** Fewer would not give a 95th percentile. */
    private static final int LEAST = 200;

    private static final int MOST = 1_000_000;

    @Mixin
    private Output output = new Output();

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "folder with recordings, searched in depth; without one: the SYNTHETIC corpus")
    private @Nullable Path folder;

    @Option(
            names = "--clips",
            description = "how many to measure; files are taken again if there are fewer (default: each file once, but 200 at least)")
    private @Nullable Integer clips;

    @Option(names = "--threads", description = "how many are all (default: the processors)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        if (clips != null && (clips < 1 || clips > MOST)) {
            throw new Failure(Failure.BAD_INPUT, "--clips must be 1 to 1,000,000, but is " + clips);
        }
        if (threads < 1 || threads > 1_024) {
            throw new Failure(Failure.BAD_INPUT, "--threads must be 1 to 1,024, but is " + threads);
        }
        BenchProgress progress = new BenchProgress(output.screen());
        BenchClips all = folder == null ? BenchClips.ofSyntheticCorpus(clips == null ? LEAST : clips) : BenchClips.below(folder, progress);
        int count = clips == null ? Math.max(LEAST, all.size()) : clips;
        Map<BenchStage, double[]> millis = new BenchStages(all, count).measure(progress);
        BenchThroughput throughput = new BenchThroughput(all, count);
        double one = throughput.clipsPerSecond(1, progress);
        double every = throughput.clipsPerSecond(threads, progress);
        progress.done();
        print(all, count, millis);
        output.line("from file to 233 features: %.0f clips/s with 1 thread, %.0f with %d", one, every, threads);
        output.result(result(all, count, millis, Map.of("one", one, "all", every)));
        return 0;
    }

    private void print(BenchClips all, int count, Map<BenchStage, double[]> millis) {
        output.line("%d clips from %d %s %s", count, all.size(), all.synthetic() ? "SYNTHETIC clips" : "files", all.formats());
        Table table = new Table("stage", "p50 ms", "p95 ms");
        millis.forEach((stage, values) -> table.row(List.of(
                stage.label(), text(Percentiles.of(values, 0.5)), text(Percentiles.of(values, 0.95)))));
        table.print(output.screen());
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private Map<String, Object> result(
            BenchClips all, int count, Map<BenchStage, double[]> millis, Map<String, Double> clipsPerSecond) {
        Map<String, Double> medians = new LinkedHashMap<>();
        Map<String, Double> high = new LinkedHashMap<>();
        millis.forEach((stage, values) -> {
            medians.put(stage.key(), Percentiles.of(values, 0.5));
            high.put(stage.key(), Percentiles.of(values, 0.95));
        });
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("millisPerClip", medians);
        result.put("millisPerClipP95", high);
        result.put("clipsPerSecond", clipsPerSecond);
        result.put("threads", threads);
        result.put("clips", count);
        result.put("files", all.size());
        result.put("formats", all.formats());
        result.put("synthetic", all.synthetic());
        return result;
    }
}

package io.diapason.cli;

import io.diapason.speech.audio.Audio;
import io.diapason.speech.audio.AudioReader;
import io.diapason.speech.audio.InvalidAudioException;
import io.diapason.speech.features.FeatureExtractor;
import io.diapason.speech.features.FeatureSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures this machine. */
@Command(
        name = "bench",
        description = "Measures how fast this machine is.",
        footerHeading = "%nExamples:%n",
        footer = "  diapason bench features ../corpora/original-samples")
final class BenchCommand implements Runnable {
    private static final int WARM_UP = 50;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new CommandLine.ParameterException(spec.commandLine(), "say what to measure: features DIR");
        }
    }

    @Command(
            name = "features",
            description = "From file to feature matrix, one thread: milliseconds per clip and clips per second.",
            footer = "  diapason bench features ../corpora/original-samples")
    int features(
            @Mixin Output output,
            @Parameters(paramLabel = "DIR", description = "folder with recordings, searched in depth") Path folder,
            @Option(
                            names = "--clips",
                            description = "how many to measure (default: ${DEFAULT-VALUE})",
                            defaultValue = "300")
                    int clips)
            throws IOException {
        if (clips < 1 || clips > 1_000_000) {
            throw new Failure(Failure.BAD_INPUT, "--clips must be 1 to 1,000,000, but is " + clips);
        }
        List<Path> files = recordings(folder);
        FeatureExtractor extractor = new FeatureExtractor(FeatureSettings.standard());
        double[] decode = new double[clips];
        double[] extract = new double[clips];
        for (int i = -WARM_UP; i < clips; i++) {
            long start = System.nanoTime();
            Audio audio = AudioReader.read(files.get(Math.floorMod(i, files.size())));
            long decoded = System.nanoTime();
            extractor.extract(audio);
            if (i >= 0) {
                decode[i] = (decoded - start) / 1e6;
                extract[i] = (System.nanoTime() - decoded) / 1e6;
            }
        }
        report(output, files.size(), decode, extract);
        return 0;
    }

    private static void report(Output output, int files, double[] decode, double[] extract) {
        double total = Arrays.stream(decode).sum() + Arrays.stream(extract).sum();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("clips", decode.length);
        result.put("files", files);
        result.put("decodeMillisP50", percentile(decode, 0.5));
        result.put("decodeMillisP95", percentile(decode, 0.95));
        result.put("featuresMillisP50", percentile(extract, 0.5));
        result.put("featuresMillisP95", percentile(extract, 0.95));
        result.put("clipsPerSecond", 1_000 * decode.length / total);
        output.line("%d clips from %d files, one thread", decode.length, files);
        Table table = new Table("step", "p50 ms", "p95 ms");
        table.row(List.of("decode", millis(decode, 0.5), millis(decode, 0.95)));
        table.row(List.of("features", millis(extract, 0.5), millis(extract, 0.95)));
        table.print(output.screen());
        output.line(String.format(Locale.ROOT, "%.0f clips/s", 1_000 * decode.length / total));
        output.result(result);
    }

    private static String millis(double[] values, double share) {
        return String.format(Locale.ROOT, "%.2f", percentile(values, share));
    }

    private static double percentile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
    }

    /** What can be decoded: a folder of downloads holds other things too. */
    private static List<Path> recordings(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new Failure(Failure.BAD_INPUT, folder + " must be a folder with recordings, but is none");
        }
        try (Stream<Path> tree = Files.walk(folder, 10)) {
            List<Path> files = tree.filter(BenchCommand::isRecording)
                    .sorted()
                    .limit(2_000)
                    .filter(BenchCommand::canBeRead)
                    .toList();
            if (files.isEmpty()) {
                throw new Failure(
                        Failure.NOTHING_FOUND, "no recording that can be read (WAV, AIFF, FLAC) is in " + folder);
            }
            return files;
        }
    }

    private static boolean isRecording(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".wav") || name.endsWith(".flac") || name.endsWith(".aiff") || name.endsWith(".aif");
    }

    private static boolean canBeRead(Path file) {
        try {
            AudioReader.read(file);
            return true;
        } catch (InvalidAudioException e) {
            return false;
        }
    }
}

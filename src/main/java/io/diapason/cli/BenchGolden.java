package io.diapason.cli;

import io.diapason.cli.GoldenFolder.GoldenCase;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** How far every feature is from librosa's, over all cases of a folder of golden arrays. */
@Command(
        name = "golden",
        description = {
            "Computes every feature from the samples of golden librosa arrays and prints the largest deviation of each.",
            "Exit code 1 if one is outside its tolerance."
        },
        footerHeading = "%nExamples:%n",
        footer = "  diapason bench golden ../benchmarks/golden-librosa --corpora ../corpora")
final class BenchGolden implements Callable<Integer> {
    private static final int SHOWN = 5;

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "DIR", description = "folder with index.json and a folder of .bin files for each case")
    private Path folder = Path.of("");

    @Option(
            names = "--corpora",
            paramLabel = "DIR",
            description = "folder of the recordings the cases were made from: then the resampler is compared, too")
    private @Nullable Path corpora;

    @Override
    public Integer call() {
        if (corpora != null && !Files.isDirectory(corpora)) {
            throw new Failure(Failure.BAD_INPUT, "--corpora " + corpora + " must be a folder, but is none");
        }
        GoldenFolder golden = new GoldenFolder(folder);
        List<GoldenCase> cases = golden.cases();
        GoldenDeviations deviations = new GoldenDeviations(golden);
        GoldenResampling resampling = new GoldenResampling(golden, Optional.ofNullable(corpora));
        BenchProgress progress = new BenchProgress(output.screen());
        for (int i = 0; i < cases.size(); i++) {
            deviations.add(cases.get(i));
            resampling.add(cases.get(i));
            progress.show("comparing", i + 1, cases.size());
        }
        progress.done();
        if (deviations.worst().isEmpty()) {
            throw new Failure(Failure.NOTHING_FOUND, "no array to compare with is in " + folder);
        }
        print(deviations, resampling);
        boolean within = deviations.withinTolerance() && resampling.withinTolerance();
        output.line("%d cases: %s", cases.size(), within ? "all within tolerance" : "OUTSIDE TOLERANCE");
        output.result(result(cases.size(), deviations, resampling, within));
        return within ? 0 : Failure.FAILED;
    }

    private void print(GoldenDeviations deviations, GoldenResampling resampling) {
        Table table = new Table("feature", "largest deviation", "tolerance", "verdict", "worst case");
        deviations.worst().forEach((feature, worst) -> table.row(List.of(
                feature.label(),
                text(worst.value()),
                text(feature.tolerance()),
                worst.value() <= feature.tolerance() ? "ok" : "OUTSIDE",
                worst.caseName())));
        table.print(output.screen());
        resampling.worst().ifPresent(worst -> output.line(
                "resampler: signal to noise %.1f dB at least below 0.9 Nyquist (%.0f asked for, %s; worst: %s)",
                worst.value(), GoldenResampling.LEAST, resampling.withinTolerance() ? "ok" : "OUTSIDE", worst.caseName()));
        list("arrays that are not there", deviations.missing());
        list("recordings that are not there", resampling.missing());
    }

    private void list(String what, List<String> names) {
        if (!names.isEmpty()) {
            output.line(
                    "%s: %d, e.g. %s", what, names.size(), names.subList(0, Math.min(SHOWN, names.size())));
        }
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.1e", value);
    }

    private static Map<String, Object> result(
            int cases, GoldenDeviations deviations, GoldenResampling resampling, boolean within) {
        Map<String, Object> largest = new LinkedHashMap<>();
        Map<String, Object> tolerance = new LinkedHashMap<>();
        Map<String, Object> where = new LinkedHashMap<>();
        deviations.worst().forEach((feature, worst) -> {
            largest.put(feature.label(), finite(worst.value()));
            tolerance.put(feature.label(), feature.tolerance());
            where.put(feature.label(), worst.caseName());
        });
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("maxDeviation", largest);
        result.put("tolerance", tolerance);
        result.put("worstCase", where);
        resampling.worst().ifPresent(worst -> result.put(
                "resampler", Map.of("decibels", finite(worst.value()), "atLeast", GoldenResampling.LEAST)));
        result.put("missing", deviations.missing());
        result.put("cases", cases);
        result.put("withinTolerance", within);
        return result;
    }

    /** JSON knows no infinity. */
    private static double finite(double value) {
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value));
    }
}

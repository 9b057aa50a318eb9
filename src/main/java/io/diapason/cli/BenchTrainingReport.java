package io.diapason.cli;

import io.diapason.speech.model.TrainingLoad;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Figures of {@link BenchTraining} as a table and as JSON. */
final class BenchTrainingReport {
    private static final double GIGA = 1e9;
    private static final String NONE = "–";
    private final BenchFigures figures;
    private final TrainingLoad load;

    BenchTrainingReport(BenchFigures figures, TrainingLoad load) {
        this.figures = figures;
        this.load = load;
    }

    /** One row for each system. */
    Table table() {
        Table table = new Table("system", "samples/s", "GFLOP/s", "of GEMM", "ratio", "p50 ms", "p95 ms");
        for (BenchSystem system : figures.systems()) {
            double[] millis = figures.inference(system);
            table.row(List.of(
                    system.label(),
                    text("%.1f", figures.median(system)),
                    text("%.1f", gflops(system)),
                    sameProducts(system) ? text("%.0f %%", 100 * fraction(system)) : NONE,
                    system == BenchSystem.OURS ? NONE : range(figures.ratios(system)),
                    text("%.2f", Percentiles.of(millis, 0.5)),
                    text("%.2f", Percentiles.of(millis, 0.95))));
        }
        return table;
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String range(List<Double> ratios) {
        return String.format(
                Locale.ROOT,
                "%.2f (%.2f–%.2f)",
                BenchFigures.median(ratios),
                Collections.min(ratios),
                Collections.max(ratios));
    }

    /** In bfloat16 the yardstick is bfloat16's, which the others do not use. */
    private boolean sameProducts(BenchSystem system) {
        return system == BenchSystem.OURS || !figures.systems().contains(BenchSystem.OURS_FLOAT32);
    }

    private double gflops(BenchSystem system) {
        return figures.median(system) * load.operationsPerClip() / GIGA;
    }

    private double fraction(BenchSystem system) {
        return figures.gemmFraction(system, load.operationsPerClip());
    }

    /** Multiplications alone, GFLOP/s. */
    double gemm() {
        return figures.gemm() / GIGA;
    }

    /** What several of ours did at a time. */
    Optional<String> sideBySide(int count) {
        return Double.isNaN(figures.total())
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%d of ours side by side: %.1f samples/s, %.2f times one alone.",
                        count,
                        figures.total(),
                        figures.scaling()));
    }

    /** For programs. Of systems that were not measured, null. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        for (BenchSystem system : BenchSystem.values()) {
            boolean measured = figures.systems().contains(system);
            json.put(system.key("samplesPerSecond"), measured ? figures.median(system) : null);
            json.put(system.key("gflops"), measured ? gflops(system) : null);
            json.put(system.key("inferenceMillis"), measured ? percentiles(figures.inference(system)) : null);
            json.put(system.key("samplesPerSecondByRound"), measured ? figures.clipsPerSecond(system) : null);
        }
        json.put("ratioToStock", ratio(BenchSystem.STOCK));
        json.put("ratioToTorch", ratio(BenchSystem.TORCH));
        json.put("ratioToFloat32", ratio(BenchSystem.OURS_FLOAT32));
        json.put("gemmGflops", gemm());
        json.put("gemmFraction", fraction(BenchSystem.OURS));
        json.put("totalSamplesPerSecond", Double.isNaN(figures.total()) ? null : figures.total());
        json.put("scaling", Double.isNaN(figures.scaling()) ? null : figures.scaling());
        json.put("megaflopsPerSample", load.operationsPerClip() / 1e6);
        json.put("needlessShare", load.needlessShare());
        json.put("features", load.input().dimensions());
        json.put("batch", load.batch());
        json.put("frames", load.frames());
        return json;
    }

    private static Map<String, Double> percentiles(double[] millis) {
        return Map.of("p50", Percentiles.of(millis, 0.5), "p95", Percentiles.of(millis, 0.95));
    }

    private @Nullable Double ratio(BenchSystem system) {
        return figures.systems().contains(system) ? BenchFigures.median(figures.ratios(system)) : null;
    }
}

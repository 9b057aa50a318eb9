package io.diapason.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was measured, a value for each round. */
final class BenchFigures {
    private final Map<BenchSystem, List<Double>> training = new EnumMap<>(BenchSystem.class);
    private final Map<BenchSystem, double[]> inference = new EnumMap<>(BenchSystem.class);
    private final List<Double> gemm = new ArrayList<>();
    private final List<Double> totals = new ArrayList<>();
    private final List<Double> scaling = new ArrayList<>();

    void training(BenchSystem system, double clipsPerSecond) {
        training.computeIfAbsent(system, key -> new ArrayList<>()).add(clipsPerSecond);
    }

    void inference(BenchSystem system, double[] millis) {
        inference.put(system, millis.clone());
    }

    void gemm(double operationsPerSecond) {
        gemm.add(operationsPerSecond);
    }

    void together(double alone, double total) {
        totals.add(total);
        scaling.add(total / alone);
    }

    Set<BenchSystem> systems() {
        return training.keySet();
    }

    /** Clips per second in each round; nothing of a system that was not measured. */
    List<Double> clipsPerSecond(BenchSystem system) {
        return List.copyOf(training.getOrDefault(system, List.of()));
    }

    double median(BenchSystem system) {
        return median(clipsPerSecond(system));
    }

    /** How many times faster ours was in each round. */
    List<Double> ratios(BenchSystem system) {
        return quotients(clipsPerSecond(BenchSystem.OURS), clipsPerSecond(system), 1);
    }

    /** Operations per second of nothing but multiplications. */
    double gemm() {
        return median(gemm);
    }

    /** A system's operations per second among those, the median over the rounds. */
    double gemmFraction(BenchSystem system, double operationsPerClip) {
        return median(quotients(clipsPerSecond(system), gemm, operationsPerClip));
    }

    double[] inference(BenchSystem system) {
        return inference.getOrDefault(system, new double[0]).clone();
    }

    /** Clips per second of all that trained side by side; NaN where one trained alone. */
    double total() {
        return totals.isEmpty() ? Double.NaN : median(totals);
    }

    /** The same, among those of one alone. */
    double scaling() {
        return scaling.isEmpty() ? Double.NaN : median(scaling);
    }

    private static List<Double> quotients(List<Double> above, List<Double> below, double factor) {
        List<Double> quotients = new ArrayList<>();
        for (int i = 0; i < below.size(); i++) {
            quotients.add(factor * above.get(i) / below.get(i));
        }
        return quotients;
    }

    static double median(List<Double> values) {
        return Percentiles.of(values.stream().mapToDouble(Double::doubleValue).toArray(), 0.5);
    }
}

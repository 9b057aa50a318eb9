package io.diapason.cli;

import io.diapason.cli.GoldenFolder.GoldenCase;
import io.diapason.speech.features.FeatureMatrix;
import io.diapason.speech.features.LibrosaArrays;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The largest deviation of every feature over all cases seen so far, and where. */
final class GoldenDeviations {
    private final GoldenFolder folder;
    private final LibrosaArrays arrays;
    private final Map<GoldenFeature, Worst> worst = new EnumMap<>(GoldenFeature.class);
    private final List<String> missing = new ArrayList<>();

    GoldenDeviations(GoldenFolder folder) {
        this.folder = folder;
        this.arrays = folder.parameters().arrays();
    }

    void add(GoldenCase one) {
        Map<String, FeatureMatrix> computed = arrays.of(folder.samples(one));
        for (GoldenFeature feature : GoldenFeature.values()) {
            FeatureMatrix matrix = computed.get(feature.array());
            Optional<float[]> expected = folder.array(one, feature.array());
            if (matrix == null || expected.isEmpty()) {
                missing.add(one.name() + "/" + feature.array() + ".bin");
                continue;
            }
            double deviation = largest(one, feature, matrix, expected.get());
            worst.merge(feature, new Worst(deviation, one.name()), (old, now) -> now.value() <= old.value() ? old : now);
        }
    }

    /** By feature, those that occurred. */
    Map<GoldenFeature, Worst> worst() {
        return worst;
    }

    /** Arrays that some case does not have. */
    List<String> missing() {
        return missing;
    }

    boolean withinTolerance() {
        return worst.entrySet().stream()
                .allMatch(entry -> entry.getValue().value() <= entry.getKey().tolerance());
    }

    private static double largest(GoldenCase one, GoldenFeature feature, FeatureMatrix matrix, float[] expected) {
        if (expected.length != matrix.values().length) {
            throw new Failure(
                    Failure.BAD_INPUT,
                    one.name() + "/" + feature.array() + ".bin must hold " + matrix.dimensions() + " x "
                            + matrix.frames() + " floats, as y.bin and the parameters ask for, but holds "
                            + expected.length);
        }
        double largest = 0;
        for (int i = 0; i < expected.length; i++) {
            double deviation = Math.abs((double) matrix.values()[i] - expected[i]);
            if (Double.isNaN(deviation)) {
                return Double.POSITIVE_INFINITY; // no number is as far from a number as can be
            }
            largest = Math.max(largest, deviation);
        }
        return largest;
    }

    /**
     * A deviation.
     *
     * @param value    absolute, in the unit of the feature
     * @param caseName where
     */
    record Worst(double value, String caseName) {}
}

package io.diapason.speech.dataset;

import io.diapason.speech.corpus.Utterance;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How far parts are from holding their share of every emotion of every corpus: Pearson's chi-square over those cells. */
final class Balance {
    private final Map<String, Long> cells;
    private final double[] targets;

    Balance(List<Utterance> utterances, double[] targets) {
        this.cells = count(utterances);
        this.targets = targets.clone();
    }

    double distance(List<List<Utterance>> parts) {
        double sum = 0;
        for (int part = 0; part < targets.length; part++) {
            Map<String, Long> counts = count(parts.get(part));
            for (Map.Entry<String, Long> cell : cells.entrySet()) {
                double expected = targets[part] * cell.getValue();
                double difference = counts.getOrDefault(cell.getKey(), 0L) - expected;
                sum += difference * difference / expected;
            }
        }
        return sum;
    }

    /** Sorted, so that sums are added in the same order everywhere. */
    private static Map<String, Long> count(List<Utterance> utterances) {
        Function<Utterance, String> cell = u -> u.corpus() + "/" + u.emotion();
        return utterances.stream().collect(Collectors.groupingBy(cell, TreeMap::new, Collectors.counting()));
    }
}

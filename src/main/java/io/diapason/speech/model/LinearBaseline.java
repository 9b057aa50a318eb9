package io.diapason.speech.model;

import io.diapason.speech.dataset.Dataset;
import io.diapason.speech.dataset.Examples;
import io.diapason.speech.score.Baseline;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What little effort reaches, to stand beside every score of a network: chance, and multinomial logistic regression on mean and deviation of
 * each feature over time. Fitted on the training part only, the regularisation chosen on the validation part; once per data set.
 */
public final class LinearBaseline {
    private static final long BOOTSTRAP_SEED = 1;
    private static final Map<Dataset, Map<String, List<Baseline>>> SCORED =
            Collections.synchronizedMap(new WeakHashMap<>());

    private LinearBaseline() {}

    /**
     * Scores of both on one part of a data set, once for all trainings on it.
     *
     * @param part     one of the data set's three
     * @param partName {@code validation} or {@code test}
     */
    public static List<Baseline> of(Dataset dataset, Examples part, String partName) {
        return SCORED.computeIfAbsent(dataset, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(partName, name -> Baselines.of(dataset, part).scores(name, BOOTSTRAP_SEED));
    }
}

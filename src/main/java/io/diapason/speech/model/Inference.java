package io.diapason.speech.model;

import io.diapason.speech.dataset.Examples;

/** Runs a network over examples, in batches that keep memory flat. */
final class Inference {
    /** More would not be faster, and would take more memory than training does. */
    static final int BATCH = 32;

    private Inference() {}

    /** Class probabilities of each clip, [clips][classes]. */
    static float[][] probabilities(Network network, Examples examples, int classes) {
        Batches batches = new Batches(examples, classes);
        float[][] probabilities = new float[examples.size()][];
        for (int[] batch : batches.sequential(BATCH)) {
            float[][] rows = network.probabilities(batches.shown(batch));
            for (int i = 0; i < batch.length; i++) {
                probabilities[batch[i]] = rows[i];
            }
        }
        return probabilities;
    }
}

package io.diapason.speech.model;

import io.diapason.speech.score.Baseline;
import io.diapason.speech.score.Evaluation;
import java.util.List;
import java.util.Map;

/**
 * A trained network with the weights of its best epoch.
 *
 * @param network    as it was after its best epoch
 * @param bestEpoch  whose weights it carries, from 1
 * @param metrics    of that epoch, see {@link EpochResult}
 * @param evaluation of that epoch on the validation part
 * @param baselines  what little effort reaches on the same part
 * @param epochs     trained in all
 * @param seconds    of all epochs, wall clock
 * @param stopped    whether the listener ended it
 * @param usage      what the training took of this process
 */
public record TrainedModel(
        Network network,
        int bestEpoch,
        Map<String, Double> metrics,
        Evaluation evaluation,
        List<Baseline> baselines,
        int epochs,
        double seconds,
        boolean stopped,
        Usage usage) {
    public TrainedModel {
        baselines = List.copyOf(baselines);
    }

    /** Numbers the network holds, running statistics of the batch normalisation included. */
    public long parameters() {
        return network.parameters();
    }

    /** Equal where all numbers are equal to the bit, see {@link Weights#sha256}. */
    public String weightsSha256() {
        return Weights.sha256(network.weights());
    }
}

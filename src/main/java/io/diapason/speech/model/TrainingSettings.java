package io.diapason.speech.model;

import io.diapason.speech.score.Scores;

/**
 * How a network is trained.
 *
 * @param epochs       passes over the training part at most, 1 to 10,000
 * @param batchSize    clips per step, 2 to 4,096
 * @param optimization how gradients become steps
 * @param precision    what matrix products are computed in
 * @param patience     epochs without a better {@code metric} before training ends early; 0 = never
 * @param seed         weights, order of the clips and dropout follow from it
 * @param metric       validation metric that picks the best epoch, one of {@link Scores#METRICS}
 * @param maximize     whether more of the metric is better
 * @param targets      what the loss asks for
 * @param augmentation how training clips are disturbed
 */
public record TrainingSettings(
        int epochs,
        int batchSize,
        Optimization optimization,
        Precision precision,
        int patience,
        long seed,
        String metric,
        boolean maximize,
        Targets targets,
        Augmentation augmentation) {

    /** A constant learning rate, plain targets, nothing disturbed. */
    public TrainingSettings(
            int epochs,
            int batchSize,
            double learningRate,
            String optimizer,
            int patience,
            long seed,
            String metric,
            boolean maximize) {
        this(
                epochs,
                batchSize,
                Optimization.plain(optimizer, learningRate),
                Precision.FLOAT32,
                patience,
                seed,
                metric,
                maximize,
                Targets.plain(),
                Augmentation.none());
    }

    public TrainingSettings {
        Rules.require(epochs >= 1 && epochs <= 10_000, "epochs must be 1 to 10,000", epochs);
        Rules.require(batchSize >= 2 && batchSize <= 4_096, "batch_size must be 2 to 4,096", batchSize);
        Rules.require(patience >= 0 && patience <= 10_000, "patience must be 0 to 10,000", patience);
        Rules.require(Scores.METRICS.contains(metric), "metric must be one of " + Scores.METRICS, metric);
    }

    /** The seed's settings: Adam at 0.001, batches of 128, patience 10, best UAR kept. */
    public static TrainingSettings standard(int epochs, long seed) {
        return new TrainingSettings(epochs, 128, 1e-3, "adam", 10, seed, "uar", true);
    }

    /** The same, told this of its clips and labels. */
    public TrainingSettings with(Targets targets, Augmentation augmentation) {
        return new TrainingSettings(
                epochs, batchSize, optimization, precision, patience, seed, metric, maximize, targets, augmentation);
    }

    /** The same, with steps of this kind. */
    public TrainingSettings with(Optimization optimization, Precision precision) {
        return new TrainingSettings(
                epochs, batchSize, optimization, precision, patience, seed, metric, maximize, targets, augmentation);
    }

    boolean isBetter(double candidate, double incumbent) {
        return Double.isNaN(incumbent) || (maximize ? candidate > incumbent : candidate < incumbent);
    }
}

package io.diapason.speech.model;

/** The loss became infinite or no number: this configuration cannot be trained. */
public final class TrainingDivergedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TrainingDivergedException(int epoch, double loss, TrainingSettings settings) {
        super("training diverged in epoch " + epoch + ": the loss must be finite, but is " + loss
                + " – try a lower learning_rate (now " + settings.optimization().learningRate() + " with "
                + settings.optimization().optimizer()
                + ")");
    }
}

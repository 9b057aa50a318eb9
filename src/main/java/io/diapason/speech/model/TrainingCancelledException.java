package io.diapason.speech.model;

/** The listener gave the training up in the middle of an epoch; there is no result. */
public final class TrainingCancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TrainingCancelledException(int epoch) {
        super("training was cancelled in epoch " + epoch);
    }
}

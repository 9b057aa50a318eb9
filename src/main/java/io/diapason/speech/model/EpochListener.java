package io.diapason.speech.model;

/** Watches a training and may end it. */
@FunctionalInterface
public interface EpochListener {
    /** Before the first epoch, and before it is known whether there is room for it. */
    default void beforeTraining(Foresight foresight) {}

    /**
     * After each epoch; {@code false} ends the training, and the best weights so far are kept. A training that goes on from a checkpoint tells
     * those before it too, see {@link CheckpointSlot}.
     */
    boolean afterEpoch(EpochResult result);

    /** Whether epochs are to tell how long the network takes for one clip, see {@link Latency}. */
    default boolean wantsLatency() {
        return false;
    }

    /** Between two mini-batches: {@code true} ends the training as if the epoch had not begun, and the best weights so far are kept. */
    default boolean isGivenUp() {
        return false;
    }

    /** After each mini-batch; {@code false} abandons the training with {@link TrainingCancelledException}. */
    default boolean afterBatch() {
        return true;
    }
}

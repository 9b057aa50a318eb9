package io.diapason.speech.model;

/**
 * How far a training has come, in updates of the weights.
 *
 * @param step          updates made before this one, from 0
 * @param stepsPerEpoch updates in an epoch, at least 1
 * @param epochs        planned, at least 1; early stopping may end it sooner
 */
record Course(long step, int stepsPerEpoch, int epochs) {
    Course {
        Rules.require(stepsPerEpoch >= 1, "steps per epoch must be at least 1", stepsPerEpoch);
        Rules.require(epochs >= 1, "epochs must be at least 1", epochs);
        long steps = (long) stepsPerEpoch * epochs;
        Rules.require(step >= 0 && step < steps, "a step must be 0 to " + (steps - 1), step);
    }

    private long steps() {
        return (long) stepsPerEpoch * epochs;
    }

    /** Share of the updates that are made, 0 for the first and below 1 for the last. */
    double done() {
        return (double) step / steps();
    }

    /** Place among the updates, 0 for the first and 1 for the last; 1 where there is but one. */
    double position() {
        return steps() == 1 ? 1 : (double) step / (steps() - 1);
    }

    /** Share of a warm-up of so many epochs: it is over with the last update of the last of them. */
    double warmedUp(int warmupEpochs) {
        long rise = (long) warmupEpochs * stepsPerEpoch;
        return step + 1 >= rise ? 1 : (double) (step + 1) / rise;
    }
}

package io.diapason.speech.model;

/**
 * Counts epochs without a better objective, for {@link Schedule#PLATEAU}.
 *
 * @param waited     epochs since the best one or the last reduction
 * @param reductions how often the learning rate was halved
 */
record Plateau(int waited, int reductions) {
    /** Epochs that it waits before each reduction. */
    static final int PATIENCE = 3;

    static Plateau none() {
        return new Plateau(0, 0);
    }

    /** After one more epoch. */
    Plateau after(boolean better) {
        if (better) {
            return new Plateau(0, reductions);
        }
        return waited + 1 < PATIENCE ? new Plateau(waited + 1, reductions) : new Plateau(0, reductions + 1);
    }
}

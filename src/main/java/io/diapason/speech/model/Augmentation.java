package io.diapason.speech.model;

/**
 * How training clips differ from epoch to epoch. Nothing is stored: a clip is disturbed when it is shown, by random numbers that follow from
 * (trial seed, epoch, clip) alone, so neither the order of the clips nor the number of epochs changes what happens to it. Clips of the validation
 * and test part are never disturbed.
 *
 * @param share of the training clips, drawn anew in each epoch, that are disturbed at all, 0 to 1; the others are shown as they are
 * @param sound changes of the sound, before features are computed
 * @param masks what is hidden of the features
 * @param mixup &alpha; of the Beta distribution a mixing share is drawn from, 0 to 2; 0 mixes nothing. See {@link Mixup}
 */
public record Augmentation(double share, Disturbance sound, Masking masks, double mixup) {
    public Augmentation {
        Rules.require(share >= 0 && share <= 1, "augment_share must be 0 to 1", share);
        Rules.require(mixup >= 0 && mixup <= 2, "mixup must be 0 to 2", mixup);
    }

    /** Whether every epoch shows the same. */
    boolean isNone() {
        return share == 0 || !sound.any() && masks.timeMask() == 0 && masks.freqMask() == 0 && mixup == 0;
    }

    /** The seed's: every epoch shows the same. */
    public static Augmentation none() {
        return new Augmentation(1, Disturbance.none(), Masking.none(), 0);
    }
}

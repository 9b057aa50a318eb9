package io.diapason.speech.features;

/**
 * Power to decibels: {@code librosa.power_to_db(S, ref=1.0, amin=1e-10, top_db=80)} of librosa 0.11. The floor lies 80
 * dB below the maximum over the whole matrix, so the result needs the complete clip. Silence is -100 dB everywhere.
 */
public final class Decibels {
    private static final float LEAST_POWER = 1e-10f;
    private static final float RANGE = 80;
    private static final double PER_NEPER = 10 / Math.log(10);

    private Decibels() {}

    /** A new matrix of the same shape, in dB. */
    public static FeatureMatrix of(FeatureMatrix power) {
        float[] decibels = new float[power.values().length];
        float highest = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < decibels.length; i++) {
            decibels[i] = (float) (PER_NEPER * Math.log(Math.max(LEAST_POWER, power.values()[i])));
            highest = Math.max(highest, decibels[i]);
        }
        float floor = highest - RANGE;
        for (int i = 0; i < decibels.length; i++) {
            decibels[i] = Math.max(floor, decibels[i]);
        }
        return new FeatureMatrix(power.dimensions(), power.frames(), decibels);
    }
}

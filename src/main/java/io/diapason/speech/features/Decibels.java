package io.diapason.speech.features;

/**
 * Power to decibels: {@code librosa.power_to_db(S, ref=1.0, amin=1e-10, top_db=80)} of librosa 0.11. The floor lies 80
 * dB below the maximum over the whole matrix, so the result needs the complete clip. Silence is -100 dB everywhere.
 */
public final class Decibels {
    private static final float LEAST_POWER = 1e-10f;
    private static final float RANGE = 80;
    private static final double PER_OCTAVE = 10 * Math.log10(2);

    private Decibels() {}

    /** A new matrix of the same shape, in dB. */
    public static FeatureMatrix of(FeatureMatrix power) {
        float[] values = power.values();
        float[] decibels = new float[values.length];
        float highest = LEAST_POWER;
        for (int i = 0; i < decibels.length; i++) {
            float bounded = values[i] > LEAST_POWER ? values[i] : LEAST_POWER;
            highest = bounded > highest ? bounded : highest;
            decibels[i] = decibels(bounded);
        }
        float floor = decibels(highest) - RANGE;
        for (int i = 0; i < decibels.length; i++) {
            decibels[i] = Math.max(floor, decibels[i]);
        }
        return new FeatureMatrix(power.dimensions(), power.frames(), decibels);
    }

    private static float decibels(float power) {
        return (float) (PER_OCTAVE * BinaryLogarithm.of(power));
    }
}

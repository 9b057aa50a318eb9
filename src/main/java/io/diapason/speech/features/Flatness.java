package io.diapason.speech.features;

/**
 * Geometric over arithmetic mean of the power: {@code librosa.feature.spectral_flatness(S=magnitude, amin=1e-10, power=2)} 0.11. 1 for silence, near 0.56 for
 * white noise, near 0 for a tone. Power below 1e-10 counts as 1e-10.
 */
public final class Flatness {
    private static final float LEAST_POWER = 1e-10f;
    private static final int EXPONENT_BIAS = 1_023;
    private static final int MANTISSA_BITS = 52;
    private static final long MANTISSA = (1L << MANTISSA_BITS) - 1;
    private static final long ONE = (long) EXPONENT_BIAS << MANTISSA_BITS;

    private Flatness() {}

    /** Shape [1][frames], above 0 to 1. */
    static FeatureMatrix of(Spectrogram spectrogram) {
        float[] values = new float[spectrogram.frames()];
        for (int frame = 0; frame < values.length; frame++) {
            values[frame] = (float) flatness(spectrogram.power(), frame * spectrogram.bins(), spectrogram.bins());
        }
        return new FeatureMatrix(1, values.length, values);
    }

    /**
     * The product of all bins takes the place of the sum of their logarithms. Its exponent is counted apart after every sixth bin, so that neither six
     * floats (each below 2^128) nor the mantissas of the 683 products of 4,097 bins (each below 2) exceed a double's 2^1024.
     */
    private static double flatness(float[] power, int start, int bins) {
        double mantissas = 1;
        long exponents = 0;
        double sum = 0;
        int k = 0;
        for (; k < bins - 5; k += 6) {
            double first = bounded(power[start + k]);
            double second = bounded(power[start + k + 1]);
            double third = bounded(power[start + k + 2]);
            double fourth = bounded(power[start + k + 3]);
            double fifth = bounded(power[start + k + 4]);
            double sixth = bounded(power[start + k + 5]);
            sum += first + second + (third + fourth) + (fifth + sixth);
            long bits = Double.doubleToRawLongBits(first * second * (third * fourth) * (fifth * sixth));
            exponents += (bits >>> MANTISSA_BITS) - EXPONENT_BIAS;
            mantissas *= Double.longBitsToDouble(bits & MANTISSA | ONE);
        }
        double logarithm = exponents * Math.log(2) + Math.log(mantissas);
        for (; k < bins; k++) {
            float value = bounded(power[start + k]);
            sum += value;
            logarithm += Math.log(value);
        }
        return Math.exp(logarithm / bins) / (sum / bins);
    }

    /** Not Math.max, whose care for NaN and signed zeros takes as long as all the rest. */
    private static float bounded(float power) {
        return power > LEAST_POWER ? power : LEAST_POWER;
    }
}

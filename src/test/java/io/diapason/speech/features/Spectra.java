package io.diapason.speech.features;

import org.jtransforms.fft.DoubleFFT_1D;

/** Compares signals by frequency, with JTransforms as the independent witness. */
final class Spectra {
    private static final int POINTS = 1 << 18;

    private Spectra() {}

    /** Power of {@code expected} over power of the difference, in dB, up to {@code part} of the Nyquist frequency. */
    static double agreement(float[] actual, float[] expected, double part) {
        double[] difference = new double[POINTS];
        double[] signal = new double[POINTS];
        for (int i = 0; i < expected.length; i++) {
            signal[i] = expected[i];
            difference[i] = (double) actual[i] - expected[i];
        }
        return 10 * Math.log10(power(signal, part) / power(difference, part));
    }

    private static double power(double[] signal, double part) {
        new DoubleFFT_1D(POINTS).realForward(signal);
        double sum = 0;
        for (int i = 2; i < part * POINTS; i++) {
            sum += signal[i] * signal[i];
        }
        return sum;
    }
}

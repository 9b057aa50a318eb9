package io.diapason.speech.audio;

/**
 * The impulse response of a low-pass over continuous time: sinc times Kaiser window. Immutable, thread-safe. Design formulas:
 * Kaiser and Schafer, "On the use of the I0-sinh window for spectrum analysis", IEEE Trans. ASSP 28 (1980).
 */
public final class KaiserSinc {
    private static final double ATTENUATION = 130;
    private static final double PASSBAND = 0.913;
    private static final double BETA = 0.1102 * (ATTENUATION - 8.7);
    private static final double WIDTH = (ATTENUATION - 7.95) / (2.285 * Math.PI * (1 - PASSBAND)) + 1;

    private final double cutoff;
    private final double beta;
    private final double halfWidth;

    /**
     * A filter of one's own design.
     *
     * @param cutoff    where the response falls to a half, as a share of the Nyquist frequency, 0 to 1
     * @param beta      of the Kaiser window: more is deeper and less steep
     * @param halfWidth input samples to each side, positive
     */
    public KaiserSinc(double cutoff, double beta, double halfWidth) {
        this.cutoff = cutoff;
        this.beta = beta;
        this.halfWidth = halfWidth;
    }

    /** The resampler's filter for signals whose lower rate is {@code 1 / stretch} of the input rate. */
    static KaiserSinc forStretch(double stretch) {
        return new KaiserSinc((PASSBAND + 1) / 2 / stretch, BETA, WIDTH / 2 * stretch);
    }

    /** The response is zero from this distance on, in input samples. */
    double halfWidth() {
        return halfWidth;
    }

    /** The response at {@code time} input samples from its centre. */
    public double at(double time) {
        double position = time / halfWidth;
        if (Math.abs(position) >= 1) {
            return 0;
        }
        double angle = Math.PI * cutoff * time;
        double sinc = Math.abs(angle) < 1e-9 ? 1 : Math.sin(angle) / angle;
        return cutoff * sinc * bessel(beta * Math.sqrt(1 - position * position)) / bessel(beta);
    }

    /**
     * Modified Bessel function of the first kind, order 0, by its power series; all terms are positive, so nothing
     * cancels.
     */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > 1e-18 * sum; k++) {
            term *= (x / (2 * k)) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }
}

package io.diapason.speech.features;

/**
 * Power and magnitude over frequency and time, computed once per clip; every spectral feature reads it and none changes it. Shape
 * [frames][bins], frame after frame (librosa's transposed); bin k is k * sampleRate / fftSize Hz, k = 0 to fftSize/2. Immutable.
 */
public final class Spectrogram {
    private final int fftSize;
    private final int sampleRate;
    private final int frames;
    private final float[] power;
    private final float[] magnitude;

    /** @param power squared magnitudes, owned by this object */
    Spectrogram(int fftSize, int sampleRate, int frames, float[] power) {
        this(fftSize, sampleRate, power, roots(power));
        Rules.require(
                power.length == (fftSize / 2 + 1) * frames,
                "power must hold " + (fftSize / 2 + 1) + " bins x " + frames + " frames",
                power.length);
    }

    private Spectrogram(int fftSize, int sampleRate, float[] power, float[] magnitude) {
        this.fftSize = fftSize;
        this.sampleRate = sampleRate;
        this.frames = power.length / (fftSize / 2 + 1);
        this.power = power;
        this.magnitude = magnitude;
    }

    /**
     * Of a complex spectrum, [frames][bins]; both arrays then belong to the spectrogram.
     *
     * <p>Rounds as numpy's vectorised {@code abs} of complex64 does: larger part times the root of one plus the squared ratio, and the power is
     * the square of that. Where a frame holds a single sample beside silence its spectrum is flat but for this rounding, and librosa's
     * estimate of the tuning counts the peaks of it.
     */
    static Spectrogram of(int fftSize, int sampleRate, float[] real, float[] imaginary) {
        for (int i = 0; i < real.length; i++) {
            float a = Math.abs(real[i]);
            float b = Math.abs(imaginary[i]);
            float larger = Math.max(a, b);
            float ratio = Math.min(a, b) / Math.max(larger, Float.MIN_NORMAL);
            float magnitude = (float) Math.sqrt(Math.fma(ratio, ratio, 1)) * larger;
            real[i] = magnitude;
            imaginary[i] = magnitude * magnitude;
        }
        return new Spectrogram(fftSize, sampleRate, imaginary, real);
    }

    public int bins() {
        return fftSize / 2 + 1;
    }

    public int frames() {
        return frames;
    }

    public int sampleRate() {
        return sampleRate;
    }

    public int fftSize() {
        return fftSize;
    }

    /** Hz between bins. */
    public double spacing() {
        return (double) sampleRate / fftSize;
    }

    /** Squared magnitudes, [frames][bins]; do not write to it. */
    public float[] power() {
        return power;
    }

    /** Magnitudes, [frames][bins]; do not write to it. */
    public float[] magnitude() {
        return magnitude;
    }

    public float at(int bin, int frame) {
        return power[frame * bins() + bin];
    }

    private static float[] roots(float[] squares) {
        float[] roots = new float[squares.length];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = (float) Math.sqrt(squares[i]);
        }
        return roots;
    }
}

package io.diapason.speech.features;

import org.jspecify.annotations.Nullable;

/**
 * Power and magnitude over frequency and time, computed once per clip; every spectral feature reads it and none changes it. Shape
 * [frames][bins], frame after frame (librosa's transposed); bin k is k * sampleRate / fftSize Hz, k = 0 to fftSize/2. Not thread-safe.
 */
public final class Spectrogram {
    private final int fftSize;
    private final int sampleRate;
    private final int frames;
    private final float[] power;
    private float @Nullable [] magnitude;

    /** @param power squared magnitudes, owned by this object */
    Spectrogram(int fftSize, int sampleRate, int frames, float[] power) {
        Rules.require(
                power.length == (fftSize / 2 + 1) * frames,
                "power must hold " + (fftSize / 2 + 1) + " bins x " + frames + " frames",
                power.length);
        this.fftSize = fftSize;
        this.sampleRate = sampleRate;
        this.frames = frames;
        this.power = power;
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

    /** Magnitudes, [frames][bins], computed when first asked for; do not write to it. */
    public float[] magnitude() {
        float[] known = magnitude;
        if (known == null) {
            known = roots(power);
            magnitude = known;
        }
        return known;
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

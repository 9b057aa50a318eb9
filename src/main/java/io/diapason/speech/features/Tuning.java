package io.diapason.speech.features;

import java.util.Arrays;

/**
 * How far a clip's pitches lie from A440: {@code librosa.estimate_tuning} 0.11. The louder half of the clip's {@link Peaks} is
 * counted by distance from the nearest bin of the scale; the fullest hundredth wins. One count more or less may move the result by a whole
 * scale step, so everything is rounded to float where numpy rounds. Not thread-safe.
 */
public final class Tuning {
    private static final int STEPS = 100;
    private static final float LOWEST_A = 27.5f;

    /**
     * Distance from the nearest float, in units of its last place, up to which numpy's logarithm is that float; beyond, with AVX-512, it is
     * another for every sixth number.
     */
    private static final double CERTAIN = 0.46;

    private final int sampleRate;
    private final int fftSize;
    private final Peaks peaks = new Peaks();
    private final int[] histogram = new int[STEPS];
    private final int[] doubtful = new int[STEPS];

    /** For spectrograms of this rate and frame length. */
    Tuning(int sampleRate, int fftSize) {
        this.sampleRate = sampleRate;
        this.fftSize = fftSize;
    }

    /**
     * Deviation in fractions of a bin, of the magnitudes: {@code estimate_tuning(y=…)}.
     *
     * @param binsPerOctave 36 for {@link ConstantQ}
     * @return -0.5 to 0.49 in steps of 0.01; 0 where no pitch is found
     */
    double of(Spectrogram spectrogram, int binsPerOctave) {
        return of(spectrogram, spectrogram.magnitude(), binsPerOctave);
    }

    /**
     * The same of the powers, {@code estimate_tuning(S=…)} as {@code chroma_stft(y=…)} calls it: quiet peaks fall below the tenth of the loudest.
     *
     * @param binsPerOctave 12 for {@link Chroma}
     */
    double ofPower(Spectrogram spectrogram, int binsPerOctave) {
        return of(spectrogram, spectrogram.power(), binsPerOctave);
    }

    private double of(Spectrogram spectrogram, float[] spectra, int binsPerOctave) {
        Rules.require(
                spectrogram.sampleRate() == sampleRate && spectrogram.fftSize() == fftSize,
                "the spectrogram must have " + fftSize + "-point frames at " + sampleRate + " Hz",
                spectrogram.fftSize() + " at " + spectrogram.sampleRate());
        peaks.find(spectrogram, spectra);
        return peaks.count() == 0 ? 0 : edge(fullest(binsPerOctave, Median.of(peaks.magnitudes())));
    }

    /** Of equally full hundredths the one with fewer doubtful peaks, and of these the first. */
    private int fullest(int binsPerOctave, float threshold) {
        Arrays.fill(histogram, 0);
        Arrays.fill(doubtful, 0);
        for (int i = 0; i < peaks.count(); i++) {
            if (peaks.magnitude(i) >= threshold) {
                count(Math.log(peaks.hertz(i) / LOWEST_A) / Math.log(2), binsPerOctave);
            }
        }
        int fullest = 0;
        for (int i = 1; i < STEPS; i++) {
            int more = Integer.compare(histogram[i], histogram[fullest]);
            if (more > 0 || more == 0 && doubtful[i] < doubtful[fullest]) {
                fullest = i;
            }
        }
        return fullest;
    }

    /**
     * numpy's float logarithm is not the nearest float everywhere, and which it is differs between processors. A peak that would be counted
     * elsewhere if a logarithm half-way between two floats were rounded the other way is doubtful.
     */
    private void count(double octaves, int binsPerOctave) {
        float nearest = (float) octaves;
        int step = step(residual(nearest, binsPerOctave));
        histogram[step]++;
        boolean halfWay = Math.abs(octaves - nearest) > CERTAIN * Math.ulp(nearest);
        float other = octaves > nearest ? Math.nextUp(nearest) : Math.nextDown(nearest);
        if (halfWay && step(residual(other, binsPerOctave)) != step) {
            doubtful[step]++;
        }
    }

    /** Distance from the nearest bin of the scale, -0.5 to 0.5. */
    private static float residual(float octaves, int binsPerOctave) {
        float bin = binsPerOctave * octaves;
        float residual = bin - (float) Math.floor(bin);
        return residual >= 0.5f ? residual - 1 : residual;
    }

    /** The hundredth that a residual falls into, by comparing with the same edges as {@code numpy.histogram}. */
    private static int step(float residual) {
        int step = Math.max(0, Math.min(STEPS - 1, (int) Math.floor((residual + 0.5) * STEPS)));
        if (residual < edge(step)) {
            return step - 1;
        }
        return step < STEPS - 1 && residual >= edge(step + 1) ? step + 1 : step;
    }

    /** As {@code numpy.linspace(-0.5, 0.5, 101)} computes its elements. */
    private static double edge(int step) {
        return step * 0.01 - 0.5;
    }
}

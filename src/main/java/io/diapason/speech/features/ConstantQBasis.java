package io.diapason.speech.features;

import java.util.Arrays;

/**
 * The filters of one octave, 36 to the octave: a complex tone under a periodic Hann window of 51.9 of its periods, as
 * {@code librosa.filters.wavelet} and {@code core.constantq} 0.11 make them. librosa applies them to spectra and keeps only the bins that make
 * up 99 % of a filter ({@code sparsify_rows}). What comes of that in time is a filter over the whole transform, and no small thing: its far
 * ends let a loud sound be heard in silent frames. It is still even in its real and odd in its imaginary part, so half a filter says all.
 */
final class ConstantQBasis {
    static final int ROWS = 36;

    /** Q: centre frequency over bandwidth. */
    static final double QUALITY = quality();
    /** What {@code sparsify_rows} may leave out of a row's sum of magnitudes. */
    private static final double LEFT_OUT = 0.01;
    /** Bins beyond have no part in the sum that could be noticed: it falls with the square of the distance. */
    private static final int BINS = 2_048;

    private final int half;
    private final float[] even;
    private final float[] odd;
    /** A turn in steps of pi / (2 half): a power of two. */
    private final double[] cosine;

    /** @param lowest frequency of the lowest filter, cycles per sample */
    ConstantQBasis(double lowest) {
        this.half = half(lowest);
        this.even = new float[ROWS * half];
        this.odd = new float[ROWS * half];
        this.cosine = new double[4 * half];
        for (int i = 0; i < cosine.length; i++) {
            cosine[i] = Math.cos(Math.PI / 2 * i / half);
        }
        for (int row = 0; row < ROWS; row++) {
            add(row, sparse(spectrum(lowest * Math.pow(2, (double) row / ROWS))));
        }
    }

    /** Half the length of the transform: the power of two not less than the longest filter. */
    static int half(double lowest) {
        int half = 1;
        while (2 * half < QUALITY / lowest) {
            half *= 2;
        }
        return half;
    }

    /** Floats a basis holds, which tells its memory. */
    int size() {
        return even.length + odd.length + 2 * cosine.length;
    }

    /** Samples on each side of a frame's centre, which lies half a sample behind the frame's own time; a multiple of 64. */
    int half() {
        return half;
    }

    /** Real parts: row r's factor of the samples n + 1/2 after and before the centre is at {@code r * half + n}. */
    float[] even() {
        return even;
    }

    /** Imaginary parts; the factor of the sample before the centre is minus this. */
    float[] odd() {
        return odd;
    }

    /** Which of twelve pitch classes, from C, a row belongs to: {@code librosa.filters.cq_to_chroma}. */
    static int pitchClass(int row) {
        return (row + 1) / 3 % Chroma.CLASSES;
    }

    private static double quality() {
        double ratio = Math.pow(2, 2.0 / ROWS);
        return (ratio + 1) / (ratio - 1);
    }

    /** A filter's transform, real because time counts from the filter's centre; divided by the square root of the length. */
    private double[] spectrum(double frequency) {
        double length = QUALITY / frequency;
        int wings = (int) (length / 2);
        double turn = 2 * Math.PI / (2 * wings + 1);
        double scale = Math.sqrt(length) / (wings + 0.5) / (2 * half);
        Tone middle = new Tone(2 * Math.PI * frequency, wings);
        Tone lower = new Tone(2 * Math.PI * frequency - turn, wings);
        Tone upper = new Tone(2 * Math.PI * frequency + turn, wings);
        double[] spectrum = new double[Math.min(half + 1, BINS)];
        for (int k = 0; k < spectrum.length; k++) {
            spectrum[k] = scale * (0.5 * middle.at(k) + 0.25 * (lower.at(k) + upper.at(k)));
        }
        return spectrum;
    }

    /**
     * The sum of exp(i (angle - pi k / half) (n + 1/2)) over n = -wings … wings - 1, which is the sine of wings times the angle over the sine
     * of half of it. Both follow from those of k = 0 and the table, because sines themselves take long.
     */
    private final class Tone {
        private final int wings;
        private final double sine;
        private final double cosine;
        private final double halfSine;
        private final double halfCosine;

        Tone(double angle, int wings) {
            this.wings = wings;
            this.sine = Math.sin(wings * angle);
            this.cosine = Math.cos(wings * angle);
            this.halfSine = Math.sin(angle / 2);
            this.halfCosine = Math.cos(angle / 2);
        }

        double at(int k) {
            int turned = (int) (2L * wings * k % (4 * half));
            double divisor = halfSine * cosineOf(k) - halfCosine * cosineOf(k - half);
            double dividend = sine * cosineOf(turned) - cosine * cosineOf(turned - half);
            return Math.abs(divisor) < 1e-9 ? 2 * wings : dividend / divisor;
        }
    }

    private double cosineOf(int angle) {
        return cosine[angle & (cosine.length - 1)];
    }

    /** Sets the smallest values to zero whose magnitudes add up to less than 1 % of all. */
    private static double[] sparse(double[] row) {
        double[] sorted = Arrays.stream(row).map(Math::abs).sorted().toArray();
        double allowed = LEFT_OUT * Arrays.stream(sorted).sum();
        int first = 0;
        for (double sum = sorted[0]; sum < allowed; sum += sorted[first]) {
            first++;
        }
        double least = sorted[first];
        return Arrays.stream(row)
                .map(value -> Math.abs(value) < least ? 0 : value)
                .toArray();
    }

    /** Back to time. */
    private void add(int row, double[] spectrum) {
        for (int k = 0; k < spectrum.length; k++) {
            if (spectrum[k] == 0) {
                continue;
            }
            int angle = k;
            for (int n = row * half; n < (row + 1) * half; n++) {
                even[n] += (float) (spectrum[k] * cosineOf(angle));
                odd[n] += (float) (spectrum[k] * cosineOf(angle - half));
                angle += 2 * k;
            }
        }
    }
}

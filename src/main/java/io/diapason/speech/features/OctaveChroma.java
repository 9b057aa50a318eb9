package io.diapason.speech.features;

/**
 * Adds up the magnitudes of one octave after the other by pitch class. Filters are applied to all frames at once: samples that lie equally far
 * before and after the frames' centres are added for the filters' real parts and subtracted for the imaginary ones, which are even and odd, and
 * each such row is multiplied into all 36 responses.
 */
final class OctaveChroma {
    private final float[] chroma;
    private final float[][] real;
    private final float[][] imaginary;
    private final Tile sums;
    private final Tile differences;
    private final float[] before;
    private final float[] after;

    OctaveChroma(int frames) {
        this.chroma = new float[Chroma.CLASSES * frames];
        this.real = new float[ConstantQBasis.ROWS][frames];
        this.imaginary = new float[ConstantQBasis.ROWS][frames];
        this.sums = new Tile(frames);
        this.differences = new Tile(frames);
        this.before = new float[frames];
        this.after = new float[frames];
    }

    /**
     * Adds an octave.
     *
     * @param weight of the magnitudes
     */
    void add(Strands signal, ConstantQBasis basis, float weight) {
        int half = basis.half();
        for (int n = 0; n < half; n += Tile.ROWS) {
            for (int i = 0; i < Tile.ROWS; i++) {
                // As the transform goes round, its first sample stands for the one after its last.
                float[] later = signal.at(n + i + 1 == half ? -half : n + i + 1, after);
                float[] earlier = signal.at(-n - i, before);
                sum(later, earlier, sums.own(i));
                difference(later, earlier, differences.own(i));
            }
            for (int row = 0; row < ConstantQBasis.ROWS; row++) {
                sums.addTo(real[row], basis.even(), row * half + n);
                differences.addTo(imaginary[row], basis.odd(), row * half + n);
            }
        }
        for (int row = 0; row < ConstantQBasis.ROWS; row++) {
            take(row, weight);
        }
    }

    /** Every frame divided by its largest class; a frame below the least normal number is left as it is. */
    FeatureMatrix normalised() {
        int frames = before.length;
        for (int t = 0; t < frames; t++) {
            float largest = 0;
            for (int at = t; at < chroma.length; at += frames) {
                largest = Math.max(largest, chroma[at]);
            }
            for (int at = t; at < chroma.length && largest >= Float.MIN_NORMAL; at += frames) {
                chroma[at] /= largest;
            }
        }
        return new FeatureMatrix(Chroma.CLASSES, frames, chroma);
    }

    /** Moves a row's magnitudes to their class. */
    private void take(int row, float weight) {
        float[] re = real[row];
        float[] im = imaginary[row];
        int first = ConstantQBasis.pitchClass(row) * re.length;
        for (int t = 0; t < re.length; t++) {
            chroma[first + t] += weight * (float) Math.sqrt(re[t] * re[t] + im[t] * im[t]);
            re[t] = 0;
            im[t] = 0;
        }
    }

    private static void sum(float[] a, float[] b, float[] into) {
        for (int t = 0; t < into.length; t++) {
            into[t] = a[t] + b[t];
        }
    }

    private static void difference(float[] a, float[] b, float[] into) {
        for (int t = 0; t < into.length; t++) {
            into[t] = a[t] - b[t];
        }
    }
}

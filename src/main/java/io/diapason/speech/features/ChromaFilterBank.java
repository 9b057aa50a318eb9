package io.diapason.speech.features;

/**
 * How much each bin counts for each pitch class: {@code librosa.filters.chroma} 0.11 (n_chroma=12, ctroct=5, octwidth=2, norm=2, base_c): Gaussian
 * bumps around each semitone of every octave, as wide as a bin where bins are wider than semitones, of unit length per bin, and weighted by a
 * Gaussian over octaves around the fifth.
 *
 * <p>Where we differ: half of the weights are below a hundred-millionth of their bin's largest and count as 0, which moves no chroma by more than
 * 2e-7 and halves the work.
 */
final class ChromaFilterBank {
    private static final int CLASSES = Chroma.CLASSES;
    private static final double CENTRE_OCTAVE = 5;
    private static final double OCTAVE_WIDTH = 2;
    private static final int FROM_A_TO_C = 3;
    private static final double NEGLIGIBLE = 1e-8;

    private ChromaFilterBank() {}

    /** Weights, shape [bins][12], C first. */
    static float[] weights(int sampleRate, int fftSize, double tuning) {
        int bins = fftSize / 2 + 1;
        float[] weights = new float[bins * CLASSES];
        double[] column = new double[CLASSES];
        for (int bin = 0; bin < bins; bin++) {
            double pitch = pitch(bin, sampleRate, fftSize, tuning);
            double width = Math.max(1, pitch(bin + 1, sampleRate, fftSize, tuning) - pitch);
            bumps(column, pitch, width);
            double octave = (pitch / CLASSES - CENTRE_OCTAVE) / OCTAVE_WIDTH;
            double weight = Math.exp(-0.5 * octave * octave);
            for (int i = 0; i < CLASSES; i++) {
                weights[bin * CLASSES + i] = (float) (weight * column[(i + FROM_A_TO_C) % CLASSES]);
            }
        }
        return weights;
    }

    /** Semitones above the lowest A of the clip's tuning; 0 Hz counts as one and a half octaves below bin 1. */
    private static double pitch(int bin, int sampleRate, int fftSize, double tuning) {
        if (bin == 0) {
            return pitch(1, sampleRate, fftSize, tuning) - 1.5 * CLASSES;
        }
        double a = 440 * Math.pow(2, tuning / CLASSES) / 16;
        return CLASSES * Math.log((double) bin * sampleRate / fftSize / a) / Math.log(2);
    }

    private static void bumps(double[] column, double pitch, double width) {
        double squares = 0;
        double largest = 0;
        for (int i = 0; i < CLASSES; i++) {
            double distance = (pitch - i + CLASSES / 2 + 10 * CLASSES) % CLASSES - CLASSES / 2;
            double bump = Math.exp(-0.5 * (2 * distance / width) * (2 * distance / width));
            column[i] = bump;
            squares += bump * bump;
            largest = Math.max(largest, bump);
        }
        for (int i = 0; i < CLASSES; i++) {
            column[i] = column[i] < NEGLIGIBLE * largest ? 0 : column[i] / Math.sqrt(squares);
        }
    }
}

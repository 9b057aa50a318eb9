package io.diapason.speech.features;

/**
 * Tonal centroids: {@code librosa.feature.tonnetz(chroma=…)} 0.11 (Harte et al., AMCMM 2006): each frame's chroma, divided by its sum, placed on
 * the circles of fifths, minor and major thirds. Sine comes before cosine; radii are 1, 1 and 0.5. Silent frames are 0.
 */
public final class Tonnetz {
    /** Fifths, minor thirds and major thirds, two coordinates each. */
    static final int ROWS = 6;

    private static final double[] HALF_TURNS = {7.0 / 6, 3.0 / 2, 2.0 / 3};
    private static final double[] RADII = {1, 1, 0.5};
    private static final double[] COORDINATES = coordinates();

    private Tonnetz() {}

    /** Shape [6][frames] from chroma [12][frames]. */
    static FeatureMatrix of(FeatureMatrix chroma) {
        Rules.require(chroma.dimensions() == Chroma.CLASSES, "chroma must have 12 rows", chroma.dimensions());
        int frames = chroma.frames();
        float[] values = new float[ROWS * frames];
        float[] shares = new float[Chroma.CLASSES];
        for (int frame = 0; frame < frames; frame++) {
            share(chroma, frame, shares);
            for (int row = 0; row < ROWS; row++) {
                double sum = 0;
                for (int i = 0; i < Chroma.CLASSES; i++) {
                    sum += COORDINATES[row * Chroma.CLASSES + i] * shares[i];
                }
                values[row * frames + frame] = (float) sum;
            }
        }
        return new FeatureMatrix(ROWS, frames, values);
    }

    private static void share(FeatureMatrix chroma, int frame, float[] shares) {
        double sum = 0;
        for (int i = 0; i < Chroma.CLASSES; i++) {
            sum += Math.abs(chroma.at(i, frame));
        }
        for (int i = 0; i < Chroma.CLASSES; i++) {
            shares[i] = (float) (chroma.at(i, frame) / (sum < Float.MIN_NORMAL ? 1 : sum));
        }
    }

    private static double[] coordinates() {
        double[] coordinates = new double[ROWS * Chroma.CLASSES];
        for (int row = 0; row < ROWS; row++) {
            for (int i = 0; i < Chroma.CLASSES; i++) {
                double halfTurns = HALF_TURNS[row / 2] * i - (row % 2 == 0 ? 0.5 : 0);
                coordinates[row * Chroma.CLASSES + i] = RADII[row / 2] * Math.cos(Math.PI * halfTurns);
            }
        }
        return coordinates;
    }
}

package io.diapason.speech.features;

/**
 * Frequency below which 85 % of the magnitude lies: {@code librosa.feature.spectral_rolloff(S=magnitude, roll_percent=0.85)} 0.11, the lowest bin up to
 * which the magnitudes sum to 85 % of all. Silence has a rolloff of 0 Hz.
 *
 * <p>The sums are float and in order of frequency, because librosa's are and their rounding decides between neighbouring bins.
 */
public final class Rolloff {
    private static final float SHARE = 0.85f;

    private Rolloff() {}

    /** Shape [1][frames], Hz, a multiple of the bin spacing. */
    static FeatureMatrix of(Spectrogram spectrogram) {
        int frames = spectrogram.frames();
        int bins = spectrogram.bins();
        float[][] sums = new float[4][bins];
        float[] values = new float[frames];
        for (int frame = 0; frame < frames; frame += 4) {
            accumulate(spectrogram, frame, sums);
            for (int i = 0; i < 4 && frame + i < frames; i++) {
                int bin = firstAtLeast(sums[i], SHARE * sums[i][bins - 1]);
                values[frame + i] = (float) (bin * spectrogram.spacing());
            }
        }
        return new FeatureMatrix(1, frames, values);
    }

    /** Four frames at a time, since each addition of a frame waits for the one before. Beyond the last frame it is repeated. */
    private static void accumulate(Spectrogram spectrogram, int frame, float[][] sums) {
        float[] magnitude = spectrogram.magnitude();
        int bins = spectrogram.bins();
        int last = spectrogram.frames() - 1;
        int first = frame * bins;
        int second = Math.min(last, frame + 1) * bins;
        int third = Math.min(last, frame + 2) * bins;
        int fourth = Math.min(last, frame + 3) * bins;
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int k = 0; k < bins; k++) {
            sums[0][k] = a += magnitude[first + k];
            sums[1][k] = b += magnitude[second + k];
            sums[2][k] = c += magnitude[third + k];
            sums[3][k] = d += magnitude[fourth + k];
        }
    }

    private static int firstAtLeast(float[] ascending, float threshold) {
        int from = 0;
        int to = ascending.length - 1;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (ascending[middle] < threshold) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}

package io.diapason.speech.features;

/**
 * Frequency below which 85 % of the magnitude lies: {@code librosa.feature.spectral_rolloff(S=magnitude,
 * roll_percent=0.85)} 0.11, the lowest bin up to which the magnitudes sum to 85 % of all. Silence has a rolloff of 0
 * Hz.
 *
 * <p>The sums are float and in order of frequency, because librosa's are and their rounding decides between
 * neighbouring bins.
 */
public final class Rolloff {
    private static final float SHARE = 0.85f;

    private Rolloff() {}

    /** Shape [1][frames], Hz, a multiple of the bin spacing. */
    static FeatureMatrix of(Spectrogram spectrogram) {
        int frames = spectrogram.frames();
        int bins = spectrogram.bins();
        int[] starts = new int[4];
        float[][] sums = new float[4][bins];
        float[] values = new float[frames];
        for (int frame = 0; frame < frames; frame += 4) {
            for (int i = 0; i < 4; i++) {
                starts[i] = Math.min(frames - 1, frame + i) * bins;
            }
            accumulate(spectrogram.magnitude(), starts, sums);
            for (int i = 0; i < 4 && frame + i < frames; i++) {
                int bin = firstAtLeast(sums[i], SHARE * sums[i][bins - 1]);
                values[frame + i] = (float) (bin * spectrogram.spacing());
            }
        }
        return new FeatureMatrix(1, frames, values);
    }

    /** Four frames at a time, since each addition of a frame waits for the one before. */
    private static void accumulate(float[] magnitude, int[] starts, float[][] sums) {
        float[] first = sums[0];
        float[] second = sums[1];
        float[] third = sums[2];
        float[] fourth = sums[3];
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int k = 0; k < first.length; k++) {
            a += magnitude[starts[0] + k];
            b += magnitude[starts[1] + k];
            c += magnitude[starts[2] + k];
            d += magnitude[starts[3] + k];
            first[k] = a;
            second[k] = b;
            third[k] = c;
            fourth[k] = d;
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

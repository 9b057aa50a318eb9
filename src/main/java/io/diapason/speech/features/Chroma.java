package io.diapason.speech.features;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Energy by pitch class, octaves folded together: {@code librosa.feature.chroma_stft(y=…)} 0.11 (power, norm=inf). The seed passed it
 * the magnitudes as if they were powers; we keep to librosa's default, as the golden arrays do. Each frame is divided by its largest value unless that is below the smallest normal float. Keeps the
 * filters of every tuning it has met; not thread-safe.
 */
public final class Chroma {
    /** C, C sharp … B. */
    static final int CLASSES = 12;

    /** As many as {@link Tuning} tells apart. */
    private static final int MOST_TUNINGS = 101;

    private final int sampleRate;
    private final int fftSize;
    private final Map<Double, float[]> filters = new LinkedHashMap<>();

    /** For spectrograms of this rate and frame length. */
    Chroma(int sampleRate, int fftSize) {
        this.sampleRate = sampleRate;
        this.fftSize = fftSize;
    }

    /**
     * Shape [12][frames], each frame's largest value 1; silent frames are 0.
     *
     * @param tuning deviation from A440 in fractions of a semitone, -0.5 to 0.5
     */
    FeatureMatrix of(Spectrogram spectrogram, double tuning) {
        float[] weights = weights(tuning);
        int frames = spectrogram.frames();
        int bins = spectrogram.bins();
        float[] values = new float[CLASSES * frames];
        float[] sums = new float[CLASSES];
        for (int frame = 0; frame < frames; frame++) {
            sum(spectrogram.power(), frame * bins, weights, sums);
            double largest = largest(sums);
            for (int i = 0; i < CLASSES; i++) {
                values[i * frames + frame] = (float) (sums[i] / largest);
            }
        }
        return new FeatureMatrix(CLASSES, frames, values);
    }

    private float[] weights(double tuning) {
        if (filters.size() == MOST_TUNINGS && !filters.containsKey(tuning)) {
            filters.clear();
        }
        return filters.computeIfAbsent(tuning, t -> ChromaFilterBank.weights(sampleRate, fftSize, t));
    }

    /** Four classes at a time, because four sums fit into registers beside what they are made of. */
    private static void sum(float[] powers, int start, float[] weights, float[] sums) {
        int bins = weights.length / CLASSES;
        for (int first = 0; first < CLASSES; first += 4) {
            float a = 0;
            float b = 0;
            float c = 0;
            float d = 0;
            for (int bin = 0, w = first; bin < bins; bin++, w += CLASSES) {
                float power = powers[start + bin];
                a += weights[w] * power;
                b += weights[w + 1] * power;
                c += weights[w + 2] * power;
                d += weights[w + 3] * power;
            }
            sums[first] = a;
            sums[first + 1] = b;
            sums[first + 2] = c;
            sums[first + 3] = d;
        }
    }

    /** What to divide by. */
    private static double largest(float[] sums) {
        float largest = 0;
        for (float sum : sums) {
            largest = Math.max(largest, sum);
        }
        return largest < Float.MIN_NORMAL ? 1 : largest;
    }
}

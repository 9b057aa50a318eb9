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

    private static final int BLOCK = 16;

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
        float[][] sums = new float[CLASSES][frames];
        float[][] rows = new float[BLOCK][frames];
        for (int bin = 0; bin < spectrogram.bins(); bin += BLOCK) {
            turn(spectrogram, bin, rows);
            add(weights, bin, rows, sums);
        }
        return normalised(sums, frames);
    }

    private float[] weights(double tuning) {
        if (filters.size() == MOST_TUNINGS && !filters.containsKey(tuning)) {
            filters.clear();
        }
        return filters.computeIfAbsent(tuning, t -> ChromaFilterBank.weights(sampleRate, fftSize, t));
    }

    /** One row of powers over time for each bin, because only sums over rows are vectorised. */
    private static void turn(Spectrogram spectrogram, int firstBin, float[][] rows) {
        float[] power = spectrogram.power();
        int count = Math.min(BLOCK, spectrogram.bins() - firstBin);
        for (int frame = 0; frame < spectrogram.frames(); frame++) {
            int start = frame * spectrogram.bins() + firstBin;
            for (int i = 0; i < count; i++) {
                rows[i][frame] = power[start + i];
            }
        }
    }

    /** The inner loop has no method of its own: it would not be vectorised. */
    private static void add(float[] weights, int firstBin, float[][] rows, float[][] sums) {
        int end = Math.min(weights.length, (firstBin + BLOCK) * CLASSES);
        for (int i = firstBin * CLASSES; i < end; i++) {
            float weight = weights[i];
            if (weight > 0) {
                float[] row = rows[i / CLASSES - firstBin];
                float[] sum = sums[i % CLASSES];
                for (int t = 0; t < sum.length; t++) {
                    sum[t] += weight * row[t];
                }
            }
        }
    }

    private static FeatureMatrix normalised(float[][] sums, int frames) {
        float[] values = new float[CLASSES * frames];
        for (int frame = 0; frame < frames; frame++) {
            float largest = 0;
            for (float[] sum : sums) {
                largest = Math.max(largest, sum[frame]);
            }
            double divisor = largest < Float.MIN_NORMAL ? 1 : largest;
            for (int i = 0; i < CLASSES; i++) {
                values[i * frames + frame] = (float) (sums[i][frame] / divisor);
            }
        }
        return new FeatureMatrix(CLASSES, frames, values);
    }
}

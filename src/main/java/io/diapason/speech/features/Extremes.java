package io.diapason.speech.features;

import java.util.Arrays;

/**
 * Means of the few largest or smallest of many numbers, by insertion into a short sorted list. Spectra fall with frequency, so the largest are
 * sought from below and the smallest from above: most of them come first, and hardly any later number has to be inserted. Not thread-safe.
 */
final class Extremes {
    private final float[] kept;

    /** @param most how many are asked for at most */
    Extremes(int most) {
        this.kept = new float[most];
    }

    /** Mean of the {@code count} largest of {@code values[from..to)}. */
    double meanOfLargest(float[] values, int from, int to, int count) {
        Arrays.fill(kept, 0, count, Float.NEGATIVE_INFINITY);
        float least = Float.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            if (values[i] > least) {
                least = insert(values[i], count);
            }
        }
        return mean(count);
    }

    /** Mean of the {@code count} smallest of {@code values[from..to)}. */
    double meanOfSmallest(float[] values, int from, int to, int count) {
        Arrays.fill(kept, 0, count, Float.NEGATIVE_INFINITY);
        float most = Float.POSITIVE_INFINITY;
        for (int i = to - 1; i >= from; i--) {
            if (values[i] < most) {
                most = -insert(-values[i], count);
            }
        }
        return -mean(count);
    }

    /** Replaces the least of the kept, which are in ascending order. */
    private float insert(float value, int count) {
        int place = 0;
        while (place + 1 < count && kept[place + 1] < value) {
            kept[place] = kept[place + 1];
            place++;
        }
        kept[place] = value;
        return kept[0];
    }

    private double mean(int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += kept[i];
        }
        return sum / count;
    }
}

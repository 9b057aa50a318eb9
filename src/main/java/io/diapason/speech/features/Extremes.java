package io.diapason.speech.features;

import java.util.Arrays;

/**
 * Means of the few largest and of the few smallest magnitudes of a band, by insertion into a short sorted list. Spectra
 * fall with frequency, so the largest are sought from below and the smallest from above: most of them come first, and
 * few later ones have to be inserted. Not thread-safe.
 *
 * <p>Numbers that are not negative have the order of their bits. Whole numbers are compared without a branch, which
 * could not be predicted.
 */
final class Extremes {
    private final SubBand band;
    private final int[] kept;

    Extremes(SubBand band) {
        this.band = band;
        this.kept = new int[band.extremes()];
    }

    /** Mean of the band's largest magnitudes in each frame. */
    void largest(Spectrogram spectrogram, float[] into, int offset) {
        float[] magnitude = spectrogram.magnitude();
        int bins = spectrogram.bins();
        for (int frame = 0; frame < spectrogram.frames(); frame++) {
            into[offset + frame] = (float) largest(magnitude, frame * bins);
        }
    }

    /** Mean of the band's smallest magnitudes in each frame. */
    void smallest(Spectrogram spectrogram, float[] into, int offset) {
        float[] magnitude = spectrogram.magnitude();
        int bins = spectrogram.bins();
        for (int frame = 0; frame < spectrogram.frames(); frame++) {
            into[offset + frame] = (float) smallest(magnitude, frame * bins);
        }
    }

    /**
     * In the spectrum that begins at {@code start}. A loop of its own, which compiles into faster code than one inside
     * others.
     */
    double largest(float[] spectra, int start) {
        Arrays.fill(kept, Integer.MIN_VALUE);
        int least = Integer.MIN_VALUE;
        int end = start + band.end();
        for (int i = start + band.first(); i < end; i++) {
            int bits = Float.floatToRawIntBits(spectra[i]);
            if (bits > least) {
                insert(bits);
                least = kept[0];
            }
        }
        return mean(0);
    }

    /**
     * In the spectrum that begins at {@code start}. A loop of its own, which compiles into faster code than one inside
     * others.
     */
    double smallest(float[] spectra, int start) {
        Arrays.fill(kept, Integer.MIN_VALUE);
        int least = Integer.MIN_VALUE;
        int first = start + band.first();
        for (int i = start + band.end() - 1; i >= first; i--) {
            int bits = ~Float.floatToRawIntBits(spectra[i]); // turned over, the smallest are the largest
            if (bits > least) {
                insert(bits);
                least = kept[0];
            }
        }
        return mean(-1);
    }

    /** Takes the place of the least of the kept, which are in ascending order. */
    private void insert(int bits) {
        int last = kept.length - 1;
        for (int i = 0; i < last; i++) {
            kept[i] = Math.min(kept[i + 1], Math.max(kept[i], bits));
        }
        kept[last] = Math.max(kept[last], bits);
    }

    /** @param turned -1 if the bits are turned over, else 0 */
    private double mean(int turned) {
        double sum = 0;
        for (int bits : kept) {
            sum += Float.intBitsToFloat(bits ^ turned);
        }
        return sum / kept.length;
    }
}

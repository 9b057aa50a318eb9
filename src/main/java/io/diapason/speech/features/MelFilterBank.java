package io.diapason.speech.features;

/**
 * Triangular filters from fmin to fmax, evenly spaced in mel, each of unit area in Hz: {@code
 * librosa.filters.mel} 0.11 ({@code fmin, fmax, htk=False, norm='slaney'}). Only the non-zero
 * stretch of a filter is kept. Immutable.
 *
 * <p>With many bands and short frames the lowest filters are narrower than the bin spacing and may hold no bin at all;
 * such a band is silent, as in librosa (which warns).
 */
public final class MelFilterBank {
    private final int bins;
    private final int[] starts;
    private final float[][] weights;

    /**
     * @param sampleRate Hz
     * @param framing    of the spectrogram it will be applied to; its band is the filters' range
     * @param mels       bands, at least 1
     */
    public MelFilterBank(int sampleRate, Framing framing, int mels) {
        int fftSize = framing.fftSize();
        this.bins = fftSize / 2 + 1;
        this.starts = new int[mels];
        this.weights = new float[mels][];
        double[] edges = MelScale.frequencies(mels + 2, framing.lowest(), framing.highest(sampleRate));
        double spacing = (double) sampleRate / fftSize;
        for (int mel = 0; mel < mels; mel++) {
            int start = Math.min(bins, (int) Math.floor(edges[mel] / spacing) + 1);
            int end = Math.max(start, Math.min(bins, (int) Math.ceil(edges[mel + 2] / spacing)));
            starts[mel] = start;
            weights[mel] = new float[end - start];
            for (int bin = start; bin < end; bin++) {
                weights[mel][bin - start] = weight(bin * spacing, edges, mel);
            }
        }
    }

    public int mels() {
        return weights.length;
    }

    /** Frequencies of the spectrogram it fits. */
    public int bins() {
        return bins;
    }

    /** The weight of a bin in a band, 0 outside its triangle. */
    public float weight(int mel, int bin) {
        int at = bin - starts[mel];
        return at >= 0 && at < weights[mel].length ? weights[mel][at] : 0;
    }

    /**
     * Weighted sums of one band over four spectra at a time, since each addition of a spectrum waits for the one before.
     *
     * @param offsets where the four spectra begin
     * @param sums    receives one sum per spectrum
     */
    void apply(int mel, float[] spectra, int[] offsets, float[] sums) {
        float[] row = weights[mel];
        int first = offsets[0] + starts[mel];
        int second = offsets[1] + starts[mel];
        int third = offsets[2] + starts[mel];
        int fourth = offsets[3] + starts[mel];
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int i = 0; i < row.length; i++) {
            float weight = row[i];
            a += weight * spectra[first + i];
            b += weight * spectra[second + i];
            c += weight * spectra[third + i];
            d += weight * spectra[fourth + i];
        }
        sums[0] = a;
        sums[1] = b;
        sums[2] = c;
        sums[3] = d;
    }

    /** Rounds twice, to float before and after the area normalisation, because librosa does. */
    private static float weight(double hertz, double[] edges, int mel) {
        double rising = (hertz - edges[mel]) / (edges[mel + 1] - edges[mel]);
        double falling = (edges[mel + 2] - hertz) / (edges[mel + 2] - edges[mel + 1]);
        float triangle = (float) Math.max(0, Math.min(rising, falling));
        return (float) (triangle * (2 / (edges[mel + 2] - edges[mel])));
    }
}

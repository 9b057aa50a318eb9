package io.diapason.speech.features;

import java.util.ArrayList;
import java.util.List;

/**
 * An octave of {@link SpectralContrast}.
 *
 * @param first    its lowest bin
 * @param end      one past its highest bin
 * @param extremes how many of its largest, and how many of its smallest magnitudes are averaged
 */
record SubBand(int first, int end, int extremes) {
    private static final int OCTAVES = 6;
    private static final double LOWEST_EDGE = 200;
    private static final double QUANTILE = 0.02;

    /**
     * Below 200 Hz, then one octave each; the last one reaches up to the Nyquist frequency. Only octaves that begin below it exist: all seven above
     * 12,800 samples per second, six at 8,000 (librosa's with {@code n_bands=5}).
     */
    static List<SubBand> of(int sampleRate, int fftSize) {
        // fftfreq divides in this order, and its rounding decides whether a bin on an edge belongs to the band.
        double spacing = 1 / (fftSize * (1.0 / sampleRate));
        int octaves = 0;
        while (octaves < OCTAVES && edge(octaves + 1) < 0.5 * sampleRate) {
            octaves++;
        }
        List<SubBand> bands = new ArrayList<>();
        for (int octave = 0; octave <= octaves; octave++) {
            int first = atLeast(edge(octave), spacing) - (octave == 0 ? 0 : 1);
            int end = octave == octaves ? fftSize / 2 + 1 : beyond(edge(octave + 1), spacing);
            int extremes = (int) Math.max(1, Math.rint(QUANTILE * (end - first)));
            // librosa counts the band's last bin for the extremes, and then leaves it to the next octave.
            bands.add(new SubBand(first, octave == octaves ? end : end - 1, extremes));
        }
        return bands;
    }

    /** Where an octave begins, Hz. */
    private static double edge(int octave) {
        return octave == 0 ? 0 : LOWEST_EDGE * (1 << octave - 1);
    }

    private static int atLeast(double hertz, double spacing) {
        int bin = (int) Math.max(0, hertz / spacing - 1);
        while (bin * spacing < hertz) {
            bin++;
        }
        return bin;
    }

    private static int beyond(double hertz, double spacing) {
        int bin = atLeast(hertz, spacing);
        return bin * spacing == hertz ? bin + 1 : bin;
    }
}

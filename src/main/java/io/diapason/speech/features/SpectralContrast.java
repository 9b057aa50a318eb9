package io.diapason.speech.features;

import java.util.List;

/**
 * Peaks above valleys in octave bands: {@code librosa.feature.spectral_contrast(S=magnitude, fmin=200, n_bands=6,
 * quantile=0.02)} 0.11 (Jiang et al., Music type classification by spectral contrast feature, 2002). Peak is the mean
 * of the largest 2 % of a band's magnitudes, valley that of the smallest, at least one bin each; the contrast is {@link
 * Decibels} of the peaks less those of the valleys, of magnitudes and not of power, each with its own floor 80 dB below
 * its own maximum over the whole clip. Silence has a contrast of 0 dB.
 *
 * <p>Where we differ: librosa refuses sample rates up to 12,800, at which its last band begins beyond the Nyquist
 * frequency; here the highest band that begins below it takes all bins that are left, as {@code n_bands} made to fit
 * would do, and bands above have a contrast of 0 dB.
 */
public final class SpectralContrast {
    /** Bands, the one below 200 Hz included. */
    static final int ROWS = 7;

    private final List<Extremes> bands;

    SpectralContrast(int sampleRate, int fftSize) {
        this.bands = SubBand.of(sampleRate, fftSize).stream().map(Extremes::new).toList();
    }

    /** Shape [7][frames], dB. */
    FeatureMatrix of(Spectrogram spectrogram) {
        int frames = spectrogram.frames();
        float[] peaks = new float[bands.size() * frames];
        float[] valleys = new float[bands.size() * frames];
        for (int row = 0; row < bands.size(); row++) {
            bands.get(row).largest(spectrogram, peaks, row * frames);
            bands.get(row).smallest(spectrogram, valleys, row * frames);
        }
        return difference(decibels(peaks, frames), decibels(valleys, frames), frames);
    }

    private float[] decibels(float[] magnitudes, int frames) {
        return Decibels.of(new FeatureMatrix(bands.size(), frames, magnitudes)).values();
    }

    private static FeatureMatrix difference(float[] peaks, float[] valleys, int frames) {
        float[] contrast = new float[ROWS * frames];
        for (int i = 0; i < peaks.length; i++) {
            contrast[i] = peaks[i] - valleys[i];
        }
        return new FeatureMatrix(ROWS, frames, contrast);
    }
}

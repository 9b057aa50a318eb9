package io.diapason.speech.features;

/**
 * What can be computed for each frame. The order is the order of rows in a {@link FeatureMatrix}: the seed's 233 first (40 MFCC, 40 delta,
 * 12 chroma, 128 mel, 7 contrast, 6 tonnetz), ours after them.
 */
public enum Feature {
    /** {@link Mfcc}: rows = n_mfcc. */
    MFCC,
    /** {@link Deltas} of order 1 of the MFCC: rows = n_mfcc. */
    DELTA,
    /** {@link Deltas} of order 2 of the MFCC: rows = n_mfcc. */
    DELTA_DELTA,
    /** {@link Chroma} from the Fourier transform: 12 rows, C first. */
    CHROMA,
    /** {@link MelSpectrogram} in dB: rows = n_mels. */
    MEL,
    /** {@link SpectralContrast}: 7 rows, dB. */
    CONTRAST,
    /** {@link Tonnetz} of {@link #CHROMA}: 6 rows. */
    TONNETZ,
    /** {@link Tonnetz} of constant-Q chroma, as the seed: 6 rows. */
    TONNETZ_CQT,
    /** {@link Rms}: 1 row. */
    RMS,
    /** {@link ZeroCrossings}: 1 row. */
    ZCR,
    /** {@link Centroid}: 1 row, Hz. */
    CENTROID,
    /** {@link Bandwidth}: 1 row, Hz. */
    BANDWIDTH,
    /** {@link Rolloff}: 1 row, Hz. */
    ROLLOFF,
    /** {@link Flatness}: 1 row. */
    FLATNESS;

    /** Rows in a matrix with these bands. */
    public int rows(Bands bands) {
        return switch (this) {
            case MFCC, DELTA, DELTA_DELTA -> bands.mfcc();
            case CHROMA -> Chroma.CLASSES;
            case MEL -> bands.mels();
            case CONTRAST -> SpectralContrast.ROWS;
            case TONNETZ, TONNETZ_CQT -> Tonnetz.ROWS;
            case RMS, ZCR, CENTROID, BANDWIDTH, ROLLOFF, FLATNESS -> 1;
        };
    }
}

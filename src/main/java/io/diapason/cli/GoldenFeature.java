package io.diapason.cli;

/**
 * What is compared with golden librosa arrays, and how close it must come. Tolerances are about ten times what an independent computation in double
 * precision differs from librosa's single precision; where such a one says "nothing", room for the last bit of a float is left.
 */
enum GoldenFeature {
    MEL("melspectrogram_db", "melspectrogram_db_ref1", 1e-3),
    MFCC("mfcc", "mfcc40", 2e-3),
    DELTA("delta", "mfcc40_delta", 1e-3),
    DELTA_DELTA("delta2", "mfcc40_delta2", 1e-3),
    CHROMA_TUNING_0("chroma_stft_tuning0", "chroma_stft12_tuning0", 1e-4),
    CHROMA("chroma_stft", "chroma_stft12", 1e-4),
    CONTRAST("contrast", "spectral_contrast7", 1e-3),
    TONNETZ("tonnetz_stft", "tonnetz6_from_chroma_stft", 1e-5),
    CHROMA_CQT("chroma_cqt", "chroma_cqt12", 5e-2),
    TONNETZ_CQT("tonnetz_cqt", "tonnetz6_default_cqt", 5e-3),
    RMS("rms", "rms", 4e-7),
    ZCR("zcr", "zcr", 1e-7),
    CENTROID("centroid", "spectral_centroid", 2.5e-3),
    BANDWIDTH("bandwidth", "spectral_bandwidth", 1.4e-3),
    ROLLOFF("rolloff", "spectral_rolloff85", 1e-3),
    FLATNESS("flatness", "spectral_flatness", 1e-5);

    private final String label;
    private final String array;
    private final double tolerance;

    GoldenFeature(String label, String array, double tolerance) {
        this.label = label;
        this.array = array;
        this.tolerance = tolerance;
    }

    String label() {
        return label;
    }

    /** Name of the array's file, without {@code .bin}. */
    String array() {
        return array;
    }

    /** Greatest absolute deviation, in the unit of the feature. */
    double tolerance() {
        return tolerance;
    }
}

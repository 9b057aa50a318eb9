package io.diapason.speech.features;

/** Tonal centroids: {@code librosa.feature.tonnetz} 0.11. */
public final class Tonnetz {
    /** Fifths, minor thirds and major thirds, two coordinates each. */
    static final int ROWS = 6;

    private Tonnetz() {}

    /** Shape [6][frames] from chroma [12][frames]. */
    static FeatureMatrix of(FeatureMatrix chroma) {
        throw new UnsupportedOperationException("not yet");
    }
}

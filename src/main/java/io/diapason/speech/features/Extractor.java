package io.diapason.speech.features;

import io.diapason.speech.audio.Audio;

/** Computes features of one recording after the other, with buffers and tables of its own: one per thread. */
public interface Extractor {
    /**
     * The features of a recording.
     *
     * @param audio mono, any sample rate and length
     * @return finite numbers, shape [dimensions][frames]; fewer frames than the excerpt has only where padding is {@link Padding#MASK}
     */
    FeatureMatrix extract(Audio audio);
}

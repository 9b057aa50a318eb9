package io.diapason.speech.features;

import java.util.List;

/**
 * The seed's tonnetz, which have a transform of their own. They depend on neither frame length, window nor band limits.
 *
 * @param excerpt   which part of the recording; at least 8,412 Hz, or the highest octave would not fit
 * @param hopLength samples between frames, 32 to 8,192; multiples of 64 are fast
 */
public record ConstantQFrontEnd(Excerpt excerpt, int hopLength) implements FrontEnd {
    public ConstantQFrontEnd {
        requireFit(excerpt, hopLength);
    }

    /** Refuses what the transform cannot be computed for. */
    static void requireFit(Excerpt excerpt, int hopLength) {
        int least = ConstantQ.leastSampleRate();
        Rules.require(
                excerpt.sampleRate() >= least,
                "sample_rate must be at least " + least
                        + " Hz for tonnetz of constant-Q chroma, whose highest filter ends at " + least / 2
                        + " Hz (tonnetz of the spectrum's chroma have no such limit)",
                excerpt.sampleRate());
        Rules.require(hopLength >= 32 && hopLength <= 8_192, "hop_length must be 32 to 8,192", hopLength);
    }

    @Override
    public List<Feature> features() {
        return List.of(Feature.TONNETZ_CQT);
    }

    @Override
    public Bands bands() {
        return new Bands(8, 1); // none of its rows depends on them
    }

    @Override
    public String description() {
        return "constant-q/" + VERSION + " " + excerpt + " hop " + hopLength;
    }

    @Override
    public Extractor extractor() {
        return new ConstantQExtractor(this);
    }
}

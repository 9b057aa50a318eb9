package io.diapason.speech.features;

import java.util.List;

/**
 * The seed's tonnetz, which have a transform of their own. They depend on neither frame length, window nor band limits.
 *
 * @param excerpt   which part of the recording
 * @param hopLength samples between frames
 */
public record ConstantQFrontEnd(Excerpt excerpt, int hopLength) implements FrontEnd {
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

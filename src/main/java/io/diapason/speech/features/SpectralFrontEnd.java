package io.diapason.speech.features;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that one short-time Fourier transform gives.
 *
 * @param excerpt which part of the recording
 * @param framing how samples become spectra
 * @param bands   mel bands, and as many coefficients as any likely configuration asks for, so that fewer are a prefix of what is there
 */
public record SpectralFrontEnd(Excerpt excerpt, Framing framing, Bands bands) implements FrontEnd {
    private static final int USUAL_COEFFICIENTS = 40;
    private static final Set<Feature> FEATURES = EnumSet.complementOf(EnumSet.of(Feature.TONNETZ_CQT));

    static SpectralFrontEnd of(FeatureSettings settings) {
        int mels = settings.bands().mels();
        int stored = settings.bands().mfcc() <= USUAL_COEFFICIENTS ? Math.min(mels, USUAL_COEFFICIENTS) : mels;
        return new SpectralFrontEnd(settings.excerpt(), settings.framing(), new Bands(mels, stored));
    }

    @Override
    public int hopLength() {
        return framing.hopLength();
    }

    @Override
    public List<Feature> features() {
        return List.copyOf(FEATURES);
    }

    @Override
    public String description() {
        return "spectral/" + VERSION + " " + excerpt + " " + framing + " " + bands;
    }

    @Override
    public Extractor extractor() {
        return new SpectralExtractor(this, FEATURES);
    }
}

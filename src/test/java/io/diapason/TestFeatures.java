package io.diapason;

import io.diapason.speech.features.Bands;
import io.diapason.speech.features.Excerpt;
import io.diapason.speech.features.Feature;
import io.diapason.speech.features.FeatureSettings;
import io.diapason.speech.features.Framing;
import io.diapason.speech.features.Normalisation;
import io.diapason.speech.features.Padding;
import io.diapason.speech.features.Window;
import java.util.List;
import java.util.Set;

/** Small feature settings, so that tests stay quick. */
public final class TestFeatures {
    private static final List<Set<Feature>> BY_DELTAS = List.of(
            Set.of(Feature.MFCC),
            Set.of(Feature.MFCC, Feature.DELTA),
            Set.of(Feature.MFCC, Feature.DELTA, Feature.DELTA_DELTA));

    private TestFeatures() {}

    /** MFCC and deltas, zeros at the end, standardised over the training part. */
    public static FeatureSettings of(
            int sampleRate,
            double offset,
            double duration,
            int fftSize,
            int hopLength,
            int mels,
            int mfcc,
            int deltas) {
        return new FeatureSettings(
                new Excerpt(sampleRate, offset, duration, 0, Padding.END),
                new Framing(fftSize, hopLength, Window.HANN, 0, 0),
                new Bands(mels, mfcc),
                BY_DELTAS.get(deltas),
                Normalisation.GLOBAL);
    }
}

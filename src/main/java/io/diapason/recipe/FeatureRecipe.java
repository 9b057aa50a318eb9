package io.diapason.recipe;

import io.diapason.speech.features.Bands;
import io.diapason.speech.features.Excerpt;
import io.diapason.speech.features.Feature;
import io.diapason.speech.features.FeatureSettings;
import io.diapason.speech.features.Framing;
import io.diapason.speech.features.Normalisation;
import io.diapason.speech.features.Padding;
import io.diapason.speech.features.Window;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a configuration means to the features. */
final class FeatureRecipe {
    private static final Map<SpeechSetting, Feature> SWITCHES = Map.of(
            SpeechSetting.CHROMA, Feature.CHROMA,
            SpeechSetting.MEL, Feature.MEL,
            SpeechSetting.CONTRAST, Feature.CONTRAST,
            SpeechSetting.RMS, Feature.RMS,
            SpeechSetting.ZCR, Feature.ZCR,
            SpeechSetting.CENTROID, Feature.CENTROID,
            SpeechSetting.BANDWIDTH, Feature.BANDWIDTH,
            SpeechSetting.ROLLOFF, Feature.ROLLOFF,
            SpeechSetting.FLATNESS, Feature.FLATNESS);

    private FeatureRecipe() {}

    static FeatureSettings of(Settings settings) {
        return new FeatureSettings(
                new Excerpt(
                        settings.integer(SpeechSetting.SAMPLE_RATE),
                        settings.real(SpeechSetting.OFFSET),
                        settings.real(SpeechSetting.DURATION),
                        settings.real(SpeechSetting.TRIM_DB),
                        known(Padding.find(settings.text(SpeechSetting.PADDING)))),
                new Framing(
                        settings.integer(SpeechSetting.N_FFT),
                        settings.integer(SpeechSetting.HOP_LENGTH),
                        known(Window.find(settings.text(SpeechSetting.WINDOW))),
                        settings.real(SpeechSetting.FMIN),
                        settings.real(SpeechSetting.FMAX)),
                bands(settings),
                features(settings),
                known(Normalisation.find(settings.text(SpeechSetting.NORMALISATION))));
    }

    /** Where no coefficients are wanted, their number must not stand in the way of few mel bands. */
    private static Bands bands(Settings settings) {
        int mels = settings.integer(SpeechSetting.N_MELS);
        int mfcc = settings.integer(SpeechSetting.N_MFCC);
        return new Bands(mels, settings.is(SpeechSetting.MFCC) ? mfcc : Math.min(mfcc, mels));
    }

    private static Set<Feature> features(Settings settings) {
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        if (settings.is(SpeechSetting.MFCC)) {
            features.addAll(EnumSet.of(Feature.MFCC, Feature.DELTA, Feature.DELTA_DELTA));
            int deltas = settings.integer(SpeechSetting.DELTAS);
            features.removeIf(feature -> feature.ordinal() > Feature.MFCC.ordinal() + deltas);
        }
        SWITCHES.forEach((setting, feature) -> {
            if (settings.is(setting)) {
                features.add(feature);
            }
        });
        boolean constantQ = settings.text(SpeechSetting.TONNETZ_SOURCE).equals(TonnetzSource.CQT.label());
        if (settings.is(SpeechSetting.TONNETZ)) {
            features.add(constantQ ? Feature.TONNETZ_CQT : Feature.TONNETZ);
        }
        return features;
    }

    /** Settings have been checked against the same labels before. */
    private static <T> T known(Optional<T> value) {
        return value.orElseThrow();
    }
}

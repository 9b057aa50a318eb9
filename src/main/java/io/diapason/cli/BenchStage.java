package io.diapason.cli;

import io.diapason.speech.features.Feature;
import io.diapason.speech.features.FeatureSettings;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What is measured by itself. */
enum BenchStage {
    DECODE("decode", "decode", Set.of()),
    RESAMPLE("resample", "resample to 22,050 Hz", Set.of()),
    DECODE_RESAMPLE("decodeResample", "decode + resample", Set.of()),
    STFT_TONNETZ(
            "stftTonnetz",
            "all 233 rows, tonnetz from the STFT",
            EnumSet.of(
                    Feature.MFCC, Feature.DELTA, Feature.CHROMA, Feature.MEL, Feature.CONTRAST, Feature.TONNETZ)),
    CQT_TONNETZ(
            "cqtTonnetz",
            "all 233 rows, tonnetz from a constant-Q transform",
            EnumSet.of(
                    Feature.MFCC, Feature.DELTA, Feature.CHROMA, Feature.MEL, Feature.CONTRAST, Feature.TONNETZ_CQT)),
    MEL("stftMel", "  STFT + mel", EnumSet.of(Feature.MEL)),
    CEPSTRUM("stftMfccDeltas", "  STFT + mel + MFCC + deltas", EnumSet.of(Feature.MFCC, Feature.DELTA)),
    CHROMA("stftChroma", "  STFT + tuning + chroma", EnumSet.of(Feature.CHROMA)),
    CONTRAST("stftContrast", "  STFT + contrast", EnumSet.of(Feature.CONTRAST)),
    CONSTANT_Q("constantQ", "  tuning + constant-Q tonnetz alone", EnumSet.of(Feature.TONNETZ_CQT));

    private final String key;
    private final String label;
    private final Set<Feature> features;

    BenchStage(String key, String label, Set<Feature> features) {
        this.key = key;
        this.label = label;
        this.features = features;
    }

    /** For programs. */
    String key() {
        return key;
    }

    /** For people. */
    String label() {
        return label;
    }

    /** What is extracted, if that is what the stage does. */
    Optional<FeatureSettings> settings() {
        return features.isEmpty() ? Optional.empty() : Optional.of(FeatureSettings.of(features));
    }
}

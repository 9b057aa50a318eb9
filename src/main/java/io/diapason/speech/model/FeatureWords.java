package io.diapason.speech.model;

import io.diapason.speech.features.Bands;
import io.diapason.speech.features.Excerpt;
import io.diapason.speech.features.Feature;
import io.diapason.speech.features.FeatureSettings;
import io.diapason.speech.features.Framing;
import io.diapason.speech.features.Padding;
import java.util.Locale;
import java.util.stream.Collectors;

/** Feature settings in words, for people. */
final class FeatureWords {
    private FeatureWords() {}

    /** E.g. {@code 40 MFCC, deltas, 12 chroma}. */
    static String features(FeatureSettings settings) {
        return settings.features().stream()
                .map(feature -> words(feature, settings.bands()))
                .collect(Collectors.joining(", "));
    }

    private static String words(Feature feature, Bands bands) {
        String name =
                switch (feature) {
                    case MFCC -> "MFCC";
                    case DELTA -> "deltas";
                    case DELTA_DELTA -> "delta-deltas";
                    case CHROMA -> "chroma";
                    case MEL -> "mel bands (dB)";
                    case CONTRAST -> "bands of spectral contrast";
                    case TONNETZ -> "tonnetz";
                    case TONNETZ_CQT -> "tonnetz (constant-Q)";
                    case RMS -> "level (RMS)";
                    case ZCR -> "zero crossing rate";
                    case CENTROID -> "spectral centroid";
                    case BANDWIDTH -> "spectral bandwidth";
                    case ROLLOFF -> "spectral rolloff";
                    case FLATNESS -> "spectral flatness";
                };
        int rows = feature.rows(bands);
        boolean counted = rows > 1 && feature != Feature.DELTA && feature != Feature.DELTA_DELTA;
        return counted ? rows + " " + name : name;
    }

    /** What part of a recording, and how many numbers. */
    static String excerpt(FeatureSettings settings) {
        Excerpt excerpt = settings.excerpt();
        return String.format(
                Locale.ROOT,
                "%.2f s at %d Hz from second %.2f on: %d features in each of %s%d frames",
                excerpt.duration(),
                excerpt.sampleRate(),
                excerpt.offset(),
                settings.dimensions(),
                excerpt.padding() == Padding.MASK ? "at most " : "",
                settings.frames());
    }

    /** How samples become spectra. */
    static String frames(FeatureSettings settings) {
        Framing framing = settings.framing();
        return String.format(
                Locale.ROOT,
                "%d samples every %d, %s window; band %.0f to %.0f Hz",
                framing.fftSize(),
                framing.hopLength(),
                framing.window().label(),
                framing.lowest(),
                framing.highest(settings.excerpt().sampleRate()));
    }

    /** What happens to the ends of a recording. */
    static String ends(FeatureSettings settings) {
        double trim = settings.excerpt().trim();
        String silence = trim == 0
                ? "silence is kept"
                : String.format(Locale.ROOT, "silence %.0f dB below the loudest frame is cut", trim);
        return silence
                + switch (settings.excerpt().padding()) {
                    case END -> "; shorter clips are filled with zeros at the end (padding `end`)";
                    case CENTRE -> "; shorter clips are filled with zeros on both sides (padding `centre`)";
                    case MASK -> "; shorter clips stay short (padding `mask`)";
                };
    }

    /** Over what features are standardised, and what that means for a single clip. */
    static String normalisation(FeatureSettings settings) {
        return switch (settings.normalisation()) {
            case GLOBAL -> "over all clips of the training part (`global`)";
            case UTTERANCE -> "each clip over its own frames (`utterance`)";
            case SPEAKER -> "over all clips of each speaker (`speaker`); in prediction a single clip stands for its speaker";
        };
    }
}

package io.diapason.speech.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diapason.speech.audio.Audio;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must be true of every feature, whatever the sound. */
class FeaturePropertiesTest {
    private static final Excerpt SECOND = new Excerpt(22_050, 0, 1, 0, Padding.END);

    @ParameterizedTest
    @EnumSource
    void isFiniteAndHasItsShapeForAwkwardSoundsAtAnyRate(Feature feature) {
        FeatureSettings settings = settings(SECOND, feature);
        FeatureExtractor extractor = new FeatureExtractor(settings);
        for (int rate : new int[] {8_000, 22_050, 96_000}) {
            Sounds.awkward(rate).forEach((name, sound) -> {
                FeatureMatrix matrix = extractor.extract(sound);

                assertThat(matrix.dimensions()).as("%s at %s Hz", name, rate).isEqualTo(settings.dimensions());
                assertThat(matrix.frames()).as("%s at %s Hz", name, rate).isEqualTo(settings.frames());
                assertFinite(matrix, name + " at " + rate + " Hz");
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasAFrameForEveryHopOfWhatIsThereWithAMask(Feature feature) {
        FeatureExtractor extractor =
                new FeatureExtractor(settings(new Excerpt(22_050, 0, 1, 0, Padding.MASK), feature));
        Sounds.awkward(22_050).forEach((name, sound) -> {
            FeatureMatrix matrix = extractor.extract(sound);

            assertThat(matrix.frames()).as(name).isEqualTo(1 + sound.samples().length / 512);
            assertFinite(matrix, name);
        });
    }

    @ParameterizedTest
    @EnumSource
    void isFiniteForATrimmedAndCentredSound(Feature feature) {
        FeatureExtractor extractor =
                new FeatureExtractor(settings(new Excerpt(22_050, 0.05, 1, 30, Padding.CENTRE), feature));

        Sounds.awkward(22_050).forEach((name, sound) -> assertFinite(extractor.extract(sound), name));
    }

    @ParameterizedTest
    @EnumSource
    void doesNotDependOnTheClipBefore(Feature feature) {
        FeatureExtractor extractor = new FeatureExtractor(settings(SECOND, feature));
        float[] first = extractor.extract(Sounds.noise(0.5, 1, 22_050)).values();

        extractor.extract(Sounds.tone(440, 1, 0.3, 22_050));

        assertThat(extractor.extract(Sounds.noise(0.5, 1, 22_050)).values()).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource
    void isTheSameAloneAsAmongOthers(Feature feature) {
        FeatureSettings all = settings(SECOND, Feature.values());
        Audio sound = Sounds.tone(300, 0.5, 0.8, 22_050);

        FeatureMatrix alone = new FeatureExtractor(settings(SECOND, feature)).extract(sound);
        FeatureMatrix among = new FeatureExtractor(all).extract(sound);

        int first = EnumSet.range(Feature.MFCC, feature).stream()
                        .mapToInt(f -> f.rows(all.bands()))
                        .sum()
                - alone.dimensions();
        for (int row = 0; row < alone.dimensions(); row++) {
            for (int frame = 0; frame < alone.frames(); frame++) {
                assertThat(among.at(first + row, frame)).isEqualTo(alone.at(row, frame));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesByLoudnessOnlyWhereItMeasuresLoudness(Feature feature) {
        FeatureExtractor extractor = new FeatureExtractor(settings(SECOND, feature));
        Audio sound = Sounds.noise(0.05, 1, 22_050);
        FeatureMatrix quiet = extractor.extract(sound);
        FeatureMatrix loud = extractor.extract(Sounds.louder(sound, 10));

        for (int row = 0; row < quiet.dimensions(); row++) {
            for (int frame = 0; frame < quiet.frames(); frame++) {
                assertThat(loud.at(row, frame))
                        .isCloseTo(expected(feature, row, quiet.at(row, frame)), within(tolerance(feature)));
            }
        }
    }

    /** Ten times the amplitude is 20 dB, and the first coefficient is the sum of the bands over the root of their number. */
    private static float expected(Feature feature, int row, float quiet) {
        return switch (feature) {
            case MFCC -> row == 0 ? quiet + (float) (20 * Math.sqrt(128)) : quiet;
            case MEL -> quiet + 20;
            case RMS -> quiet * 10;
            default -> quiet;
        };
    }

    /** Rolloff may move by a bin where rounding decides. */
    private static float tolerance(Feature feature) {
        return switch (feature) {
            case ROLLOFF -> 11;
            case CENTROID, BANDWIDTH -> 0.01f;
            default -> 1e-3f;
        };
    }

    @Test
    void aToneOfOneKilohertzIsFoundThere() {
        FeatureExtractor extractor =
                new FeatureExtractor(settings(SECOND, Feature.ZCR, Feature.CENTROID, Feature.ROLLOFF));
        FeatureMatrix matrix = extractor.extract(Sounds.tone(1_000, 0.5, 1, 22_050));
        double bin = 22_050 / 2_048.0;

        for (int frame = 3; frame < matrix.frames() - 3; frame++) {
            assertThat((double) matrix.at(0, frame)).isCloseTo(2 * 1_000 / 22_050.0, within(1.01 / 2_048));
            assertThat((double) matrix.at(1, frame)).isCloseTo(1_000, within(1.0));
            assertThat((double) matrix.at(2, frame)).isCloseTo(1_000, within(1.5 * bin));
        }
    }

    @Test
    void silenceHasTheValuesOfSilence() {
        FeatureMatrix matrix = new FeatureExtractor(settings(
                        SECOND,
                        Feature.CONTRAST,
                        Feature.RMS,
                        Feature.ZCR,
                        Feature.CENTROID,
                        Feature.BANDWIDTH,
                        Feature.ROLLOFF))
                .extract(Sounds.tone(440, 0, 1, 22_050));

        assertThat(matrix.values()).containsOnly(0);
    }

    @Test
    void flatnessTellsNoiseFromTones() {
        FeatureExtractor extractor = new FeatureExtractor(settings(SECOND, Feature.FLATNESS));

        assertThat(extractor.extract(Sounds.tone(440, 0, 1, 22_050)).values()).containsOnly(1);
        assertThat(extractor.extract(Sounds.noise(0.5, 1, 22_050)).at(0, 20)).isBetween(0.5f, 0.62f);
        assertThat(extractor.extract(Sounds.tone(440, 0.5, 1, 22_050)).at(0, 20)).isLessThan(1e-3f);
    }

    private static void assertFinite(FeatureMatrix matrix, String name) {
        for (float value : matrix.values()) {
            assertThat(Float.isFinite(value)).as("%s of %s", value, name).isTrue();
        }
    }

    private static FeatureSettings settings(Excerpt excerpt, Feature... features) {
        return new FeatureSettings(
                excerpt, Framing.standard(), new Bands(128, 40), Set.of(features), Normalisation.GLOBAL);
    }
}

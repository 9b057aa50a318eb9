package io.diapason.speech.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diapason.TestFeatures;
import io.diapason.speech.audio.Audio;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FeatureExtractorTest {
    private static final FeatureSettings STANDARD = FeatureSettings.standard();

    static Stream<FeatureSettings> everyCornerOfTheSettings() {
        return Stream.of(
                STANDARD,
                TestFeatures.of(8_000, 0, 0.25, 8_192, 8_192, 8, 1, 2),
                TestFeatures.of(48_000, 0.6, 1, 256, 32, 256, 256, 2),
                TestFeatures.of(16_000, 60, 2.5, 512, 160, 40, 20, 0),
                TestFeatures.of(44_100, 0.5, 30, 4_096, 1_000, 64, 13, 1));
    }

    @ParameterizedTest
    @MethodSource("everyCornerOfTheSettings")
    void givesTheShapeTheSettingsPromise(FeatureSettings settings) {
        FeatureExtractor extractor = new FeatureExtractor(settings);

        for (Audio audio : new Audio[] {noise(48_000, 0.5, 1), noise(8_000, 4, 1), noise(96_000, 3, 1)}) {
            FeatureMatrix matrix = extractor.extract(audio);
            assertThat(matrix.dimensions()).isEqualTo(settings.dimensions());
            assertThat(matrix.frames()).isEqualTo(settings.frames());
            assertFinite(matrix);
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "7", "1000", "66150", "200000"})
    void givesFiniteNumbersForAnyLength(int samples) {
        float[] loud = new float[samples];
        Arrays.fill(loud, 1);

        FeatureMatrix matrix = extractor().extract(new Audio(loud, 22_050));

        assertThat(matrix.frames()).isEqualTo(130);
        assertFinite(matrix);
    }

    @Test
    void silenceIsMinus100DecibelsInEveryBand() {
        FeatureMatrix matrix = extractor().extract(new Audio(new float[66_150], 22_050));

        assertThat(matrix.at(0, 64)).isCloseTo((float) (-100 * Math.sqrt(128)), within(1e-3f));
        assertThat(matrix.at(1, 64)).isCloseTo(0, within(1e-3f));
        assertFinite(matrix);
    }

    @Test
    void tenTimesTheGainShiftsTheFirstCoefficientOnly() {
        Audio quiet = noise(22_050, 3, 0.05f);
        Audio loud = noise(22_050, 3, 0.5f);

        FeatureMatrix expected = extractor().extract(quiet);
        FeatureMatrix actual = extractor().extract(loud);

        for (int frame = 0; frame < 130; frame++) {
            assertThat(actual.at(0, frame) - expected.at(0, frame))
                    .isCloseTo((float) (20 * Math.sqrt(128)), within(2e-3f));
            for (int row = 1; row < 80; row++) {
                assertThat(actual.at(row, frame)).isCloseTo(expected.at(row, frame), within(2e-3f));
            }
        }
    }

    @Test
    void clippedAndOverloadedSoundStaysFinite() {
        assertFinite(extractor().extract(noise(22_050, 3, 1_000)));
        assertFinite(extractor().extract(noise(48_000, 3, 1e9f)));
        assertFinite(extractor().extract(noise(22_050, 3, 1e-30f)));
    }

    @Test
    void cutsAtTheNativeRateAndPadsAtTheEnd() {
        Excerpt excerpt = new Excerpt(16_000, 0.5, 1, 0, Padding.END);
        float[] ramp = new float[16_000];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = i;
        }

        float[] samples = Preparation.samples(new Audio(ramp, 16_000), excerpt);

        assertThat(samples).hasSize(16_000);
        assertThat(samples[0]).isEqualTo(8_000);
        assertThat(samples[7_999]).isEqualTo(15_999);
        assertThat(samples[8_000]).isZero();
    }

    @Test
    void sameSoundAtAnotherRateGivesNearlyTheSameFeatures() {
        FeatureSettings narrow = TestFeatures.of(8_000, 0, 1, 512, 128, 40, 20, 1);
        FeatureMatrix native8 = new FeatureExtractor(narrow).extract(chord(8_000));
        FeatureMatrix from96 = new FeatureExtractor(narrow).extract(chord(96_000));

        for (int frame = 8; frame < 50; frame++) {
            assertThat(from96.at(0, frame)).isCloseTo(native8.at(0, frame), within(0.5f));
        }
    }

    @Test
    void oneExtractorServesManyClips() {
        FeatureExtractor extractor = extractor();
        FeatureMatrix first = extractor.extract(noise(22_050, 3, 1));
        extractor.extract(noise(48_000, 1, 0.2f));

        assertThat(extractor.extract(noise(22_050, 3, 1)).values()).isEqualTo(first.values());
    }

    static Stream<Set<Feature>> everyKindOfChoice() {
        return Stream.of(
                EnumSet.allOf(Feature.class),
                EnumSet.of(Feature.DELTA),
                EnumSet.of(Feature.TONNETZ_CQT),
                EnumSet.of(Feature.MFCC, Feature.TONNETZ_CQT, Feature.RMS),
                EnumSet.of(Feature.TONNETZ, Feature.FLATNESS),
                EnumSet.of(Feature.CHROMA, Feature.MEL, Feature.ZCR, Feature.BANDWIDTH));
    }

    @ParameterizedTest
    @MethodSource("everyKindOfChoice")
    void givesTheRowsOfFullExtractions(Set<Feature> features) {
        for (Framing framing : List.of(Framing.standard(), new Framing(1_024, 300, Window.HAMMING, 100, 6_000))) {
            for (Padding padding : List.of(Padding.END, Padding.MASK)) {
                assertRowsOfFullExtractions(new FeatureSettings(
                        new Excerpt(22_050, 0, 1, 0, padding),
                        framing,
                        new Bands(64, 13),
                        features,
                        Normalisation.GLOBAL));
            }
        }
    }

    private static void assertRowsOfFullExtractions(FeatureSettings settings) {
        Audio audio = noise(22_050, 0.8, 0.3f);

        FeatureMatrix matrix = new FeatureExtractor(settings).extract(audio);

        int row = 0;
        for (FeatureSettings.Slice slice : settings.slices()) {
            FeatureMatrix full = slice.frontEnd().extractor().extract(audio);
            assertThat(full.frames()).isEqualTo(matrix.frames());
            for (int i = 0; i < slice.rows(); i++) {
                assertThat(row(matrix, row++)).isEqualTo(row(full, slice.firstRow() + i));
            }
        }
        assertThat(row).isEqualTo(matrix.dimensions());
    }

    private static float[] row(FeatureMatrix matrix, int row) {
        float[] values = new float[matrix.frames()];
        matrix.row(row, values, 0);
        return values;
    }

    private static FeatureExtractor extractor() {
        return new FeatureExtractor(STANDARD);
    }

    private static void assertFinite(FeatureMatrix matrix) {
        for (float value : matrix.values()) {
            assertThat(Float.isFinite(value)).isTrue();
        }
    }

    private static Audio noise(int sampleRate, double seconds, float amplitude) {
        Random random = new Random(3);
        float[] samples = new float[(int) (seconds * sampleRate)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = amplitude * (2 * random.nextFloat() - 1);
        }
        return new Audio(samples, sampleRate);
    }

    private static Audio chord(int sampleRate) {
        float[] samples = new float[sampleRate];
        for (int i = 0; i < samples.length; i++) {
            double time = (double) i / sampleRate;
            for (int partial = 1; partial <= 28; partial++) {
                samples[i] += (float) (0.03 * Math.sin(2 * Math.PI * 120 * partial * time + partial));
            }
        }
        return new Audio(samples, sampleRate);
    }
}

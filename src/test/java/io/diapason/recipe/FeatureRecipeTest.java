package io.diapason.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.diapason.search.space.Configuration;
import io.diapason.speech.features.Feature;
import io.diapason.speech.features.FeatureSettings;
import io.diapason.speech.features.Normalisation;
import io.diapason.speech.features.Padding;
import io.diapason.speech.features.Window;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FeatureRecipeTest {
    @Test
    void isFortyCoefficientsAndTheirDeltasWhereNothingIsNamed() {
        assertThat(of(Map.of())).isEqualTo(FeatureSettings.standard());
        assertThat(of(Map.of()).dimensions()).isEqualTo(80);
        assertThat(of(Map.of()).frames()).isEqualTo(130);
    }

    @Test
    void hearsWhatTheOriginalProjectHeard() {
        FeatureSettings seed = of(Map.of(
                "chroma", true, "mel", true, "contrast", true, "tonnetz", true, "tonnetz_source", "cqt"));

        assertThat(seed).isEqualTo(FeatureSettings.seed());
        assertThat(seed.dimensions()).isEqualTo(233);
    }

    @ParameterizedTest
    @CsvSource({"0, 13", "1, 26", "2, 39"})
    void addsAsManyOrdersOfDeltasAsWanted(long deltas, int rows) {
        assertThat(of(Map.of("deltas", deltas, "n_mfcc", 13L)).dimensions()).isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource({
        "chroma, CHROMA, 12",
        "mel, MEL, 64",
        "contrast, CONTRAST, 7",
        "tonnetz, TONNETZ, 6",
        "rms, RMS, 1",
        "zcr, ZCR, 1",
        "centroid, CENTROID, 1",
        "bandwidth, BANDWIDTH, 1",
        "rolloff, ROLLOFF, 1",
        "flatness, FLATNESS, 1"
    })
    void switchesEachFeatureOnByItself(String name, Feature feature, int rows) {
        FeatureSettings settings = of(Map.of("mfcc", false, "n_mels", 64L, name, true));

        assertThat(settings.features()).containsExactly(feature);
        assertThat(settings.dimensions()).isEqualTo(rows);
        assertThat(of(Map.of(name, true)).features()).contains(Feature.MFCC, Feature.DELTA, feature);
    }

    @Test
    void leavesDeltasOutWithTheCoefficients() {
        assertThat(of(Map.of("mfcc", false, "deltas", 2L, "mel", true)).features())
                .containsExactly(Feature.MEL);
    }

    @Test
    void takesFewerBandsThanTheUsualCoefficientsWhereThereAreNone() {
        assertThat(of(Map.of("mfcc", false, "mel", true, "n_mels", 20L)).dimensions())
                .isEqualTo(20);
    }

    @Test
    void saysWhatToSwitchOnWhereNothingIs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Map.of("mfcc", false)))
                .withMessageContaining("at least one feature must be selected")
                .withMessageContaining("set mfcc, mel, chroma");
    }

    @ParameterizedTest
    @EnumSource(Window.class)
    void knowsEveryWindow(Window window) {
        assertThat(of(Map.of("window", window.label())).framing().window()).isEqualTo(window);
    }

    @ParameterizedTest
    @EnumSource(Padding.class)
    void knowsEveryPadding(Padding padding) {
        assertThat(of(Map.of("padding", padding.label())).excerpt().padding()).isEqualTo(padding);
    }

    @ParameterizedTest
    @EnumSource(Normalisation.class)
    void knowsEveryNormalisation(Normalisation normalisation) {
        assertThat(of(Map.of("normalisation", normalisation.label())).normalisation())
                .isEqualTo(normalisation);
    }

    @ParameterizedTest
    @CsvSource({
        "n_mfcc, 129, n_mfcc must be 1 to n_mels (128)",
        "hop_length, 4096, hop_length must be 32 to n_fft",
        "n_fft, 1000, n_fft must be a power of two",
        "fmax, 900, fmax must be 0 (the Nyquist frequency) or fmin + 1",
        "fmin, 5000, fmin must be",
        "trim_db, 5, trim_db must be 0 (off) or 10 to 120 dB",
        "duration, 0.1, duration must be"
    })
    void saysWhichRuleASettingBreaks(String name, double value, String rule) {
        assertThatIllegalArgumentException().isThrownBy(() -> of(Map.of(name, value))).withMessageContaining(rule);
    }

    @ParameterizedTest
    @CsvSource({"padding, left, mask", "window, square, hann", "normalisation, none, utterance", "tonnetz_source, mel, cqt"})
    void namesWhatItKnows(String name, String value, String known) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Map.of(name, value)))
                .withMessageContaining(name)
                .withMessageContaining(known);
    }

    @Test
    void keepsTheBandInsideWhatTheSampleRateCarries() {
        Map<String, Object> low = new HashMap<>(Map.of("sample_rate", 8_000L, "fmin", 3_500.0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(low))
                .withMessageContaining("1,000 Hz below half the sample_rate");
        assertThat(of(Map.of("fmax", 20_000.0)).framing().highest(16_000)).isEqualTo(8_000);
        assertThat(of(Map.of("fmin", 200.0, "fmax", 1_200.0)).framing().lowest()).isEqualTo(200);
    }

    private static FeatureSettings of(Map<String, Object> values) {
        return FeatureRecipe.of(new Settings(Configuration.of(values)));
    }
}

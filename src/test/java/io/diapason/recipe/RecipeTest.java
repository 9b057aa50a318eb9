package io.diapason.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.search.space.Configuration;
import io.diapason.search.space.DataChoice;
import io.diapason.search.space.Direction;
import io.diapason.search.space.Objective;
import io.diapason.search.space.Vocabulary.Accepted;
import io.diapason.speech.engine.Activation;
import io.diapason.speech.engine.Pooling;
import io.diapason.speech.engine.Precision;
import io.diapason.speech.features.Bands;
import io.diapason.speech.features.Excerpt;
import io.diapason.speech.features.Feature;
import io.diapason.speech.features.FeatureSettings;
import io.diapason.speech.features.Framing;
import io.diapason.speech.features.Normalisation;
import io.diapason.speech.features.Padding;
import io.diapason.speech.features.Window;
import io.diapason.speech.model.Augmentation;
import io.diapason.speech.model.ClassWeights;
import io.diapason.speech.model.Disturbance;
import io.diapason.speech.model.Masking;
import io.diapason.speech.model.NetworkShape;
import io.diapason.speech.model.Optimization;
import io.diapason.speech.model.Schedule;
import io.diapason.speech.model.Targets;
import io.diapason.speech.model.TrainingSettings;
import io.diapason.speech.score.Scores;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RecipeTest {
    private static final Objective UAR = new Objective("uar", Direction.MAXIMIZE);
    private static final Recipe STANDARD = of(Map.of());

    /** Another legal value than the standard, by setting. */
    private static final Map<String, Object> OTHER = Map.ofEntries(
            Map.entry("lstm_1_units", 64L),
            Map.entry("lstm_2_units", 0L),
            Map.entry("lstm_3_units", 32L),
            Map.entry("bidirectional", true),
            Map.entry("residual", true),
            Map.entry("pooling", "attention"),
            Map.entry("dense_layers", 2L),
            Map.entry("dense_units", 64L),
            Map.entry("activation", "elu"),
            Map.entry("dropout_input", 0.3),
            Map.entry("schedule", "one_cycle"),
            Map.entry("warmup_epochs", 4L),
            Map.entry("weight_decay", 1e-4),
            Map.entry("clip_norm", 5.0),
            Map.entry("init_gain", 0.6),
            Map.entry("precision", "bf16"),
            Map.entry("dropout_lstm", 0.1),
            Map.entry("dropout_dense", 0.2),
            Map.entry("batch_norm", false),
            Map.entry("batch_size", 16L),
            Map.entry("learning_rate", 3e-4),
            Map.entry("optimizer", "sgd"),
            Map.entry("patience", 3L),
            Map.entry("sample_rate", 16_000L),
            Map.entry("duration", 2.5),
            Map.entry("offset", 0.6),
            Map.entry("n_mfcc", 13L),
            Map.entry("n_mels", 64L),
            Map.entry("n_fft", 1_024L),
            Map.entry("hop_length", 1_024L),
            Map.entry("deltas", 2L),
            Map.entry("window", "hamming"),
            Map.entry("fmin", 100.0),
            Map.entry("fmax", 7_000.0),
            Map.entry("trim_db", 30.0),
            Map.entry("padding", "mask"),
            Map.entry("normalisation", "utterance"),
            Map.entry("mfcc", false),
            Map.entry("chroma", true),
            Map.entry("mel", true),
            Map.entry("contrast", true),
            Map.entry("tonnetz", true),
            Map.entry("tonnetz_source", "cqt"),
            Map.entry("rms", true),
            Map.entry("zcr", true),
            Map.entry("centroid", true),
            Map.entry("bandwidth", true),
            Map.entry("rolloff", true),
            Map.entry("flatness", true),
            Map.entry("augment_share", 0.8),
            Map.entry("noise_snr", 5.0),
            Map.entry("speed_change", 0.1),
            Map.entry("pitch_change", 2.0),
            Map.entry("shift", 0.3),
            Map.entry("gain_change", 6.0),
            Map.entry("time_mask", 20L),
            Map.entry("freq_mask", 8L),
            Map.entry("mixup", 0.2),
            Map.entry("class_weights", "balanced"),
            Map.entry("label_smoothing", 0.1));

    /** Without coefficients something else must be heard, and a source of tonnetz needs tonnetz. */
    private static final Map<String, Object> MORE = Map.of("rms", true, "tonnetz", true);

    @Test
    void isTheSeedsWhereNothingIsNamed() {
        assertThat(STANDARD)
                .isEqualTo(new Recipe(
                        FeatureSettings.standard(), NetworkShape.standard(), TrainingSettings.standard(9, 42)));
    }

    @ParameterizedTest
    @EnumSource(SpeechSetting.class)
    void changesWithEveryNameOfTheVocabulary(SpeechSetting setting) {
        boolean alone = setting != SpeechSetting.MFCC && setting != SpeechSetting.TONNETZ_SOURCE;
        Map<String, Object> values = new HashMap<>(alone ? Map.of() : MORE);
        Recipe before = of(values);
        values.put(setting.label(), Objects.requireNonNull(OTHER.get(setting.label())));

        assertThat(of(values)).isNotEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(SpeechSetting.class)
    void acceptsBothEndsOfARangeAndNothingBeyond(SpeechSetting setting) {
        Accepted accepted = setting.accepted();
        assertThat(setting.checked(setting.standard())).isEqualTo(setting.standard());
        switch (accepted.kind()) {
            case INTEGER, REAL -> {
                setting.checked(accepted.min());
                setting.checked(accepted.max());
                assertThatThrownBy(() -> setting.checked(accepted.max() + 1)).hasMessageContaining(setting.label());
                assertThatThrownBy(() -> setting.checked(accepted.min() - 1)).hasMessageContaining("but is");
                assertThatThrownBy(() -> setting.checked("many")).hasMessageContaining("must be a number");
            }
            default -> assertThatThrownBy(() -> setting.checked(7L)).hasMessageContaining(setting.label());
        }
    }

    @Test
    void readsEverySettingIntoItsPlace() {
        Recipe recipe = of(OTHER);

        assertThat(recipe.features())
                .isEqualTo(new FeatureSettings(
                        new Excerpt(16_000, 0.6, 2.5, 30, Padding.MASK),
                        new Framing(1_024, 1_024, Window.HAMMING, 100, 7_000),
                        new Bands(64, 13),
                        EnumSet.of(
                                Feature.CHROMA,
                                Feature.MEL,
                                Feature.CONTRAST,
                                Feature.TONNETZ_CQT,
                                Feature.RMS,
                                Feature.ZCR,
                                Feature.CENTROID,
                                Feature.BANDWIDTH,
                                Feature.ROLLOFF,
                                Feature.FLATNESS),
                        Normalisation.UTTERANCE));
        assertThat(recipe.network())
                .isEqualTo(new NetworkShape(
                        List.of(64, 32),
                        true,
                        true,
                        Pooling.ATTENTION,
                        false,
                        2,
                        64,
                        Activation.ELU,
                        0.3,
                        0.1,
                        0.2,
                        0.6));
        assertThat(recipe.training())
                .isEqualTo(new TrainingSettings(9, 16, 3e-4, "sgd", 3, 42, "uar", true)
                        .with(new Optimization("sgd", 3e-4, Schedule.ONE_CYCLE, 4, 1e-4, 5), Precision.BF16)
                        .with(
                                new Targets(ClassWeights.BALANCED, 0.1),
                                new Augmentation(0.8, new Disturbance(0.1, 2, 0.3, 5, 6), new Masking(20, 8), 0.2)));
    }

    @Test
    void takesWholeNumbersHoweverJsonWroteThem() {
        assertThat(of(Map.of("lstm_1_units", 64.0, "duration", 2L)).network().lstmUnits())
                .containsExactly(64, 128);
        assertThatThrownBy(() -> of(Map.of("lstm_1_units", 64.5)))
                .hasMessage("lstm_1_units must be a whole number, but is 64.5");
    }

    @ParameterizedTest
    @CsvSource({
        "n_fft, 1000, power of two",
        "n_mfcc, 200, n_mfcc must be 1 to n_mels",
        "hop_length, 4096, hop_length must be 32 to n_fft"
    })
    void saysWhichSettingsDoNotFit(String name, long value, String rule) {
        assertThatThrownBy(() -> of(Map.of(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(rule);
    }

    @Test
    void refusesNamesItDoesNotKnow() {
        assertThatThrownBy(() -> of(Map.of("lstm_units", 3L)))
                .hasMessageContaining("lstm_1_units")
                .hasMessageContaining("but is lstm_units");
    }

    @Test
    void measuresWhatTheTrainerCanMeasure() {
        assertThat(SpeechVocabulary.get().metrics().keySet())
                .containsAll(Scores.METRICS)
                .containsAll(SpeechVocabulary.get().costs())
                .hasSize(Scores.METRICS.size() + SpeechVocabulary.get().costs().size());
        assertThat(SpeechVocabulary.get().metrics()).containsEntry("loss", Direction.MINIMIZE);
        assertThat(SpeechVocabulary.get().parameters()).containsOnlyKeys(OTHER.keySet());
        assertThat(SpeechVocabulary.get().corpora()).contains("synthetic", "ravdess", "tess", "emo-db");
        assertThat(SpeechVocabulary.get().protocols())
                .hasSize(8)
                .startsWith("random", "speaker-holdout", "speaker-kfold")
                .endsWith("official", "speaker-independent");
    }

    @Test
    void refusesToLookAtTestSpeakersWithoutPermission() {
        Recipe speaker = of(Map.of("normalisation", "speaker"));
        DataChoice allowed = new DataChoice(
                List.of("ravdess"), DataChoice.Division.of("random", 0.2, 0.2), DataChoice.Labels.standard(), true);
        DataChoice usual = new DataChoice(
                List.of("ravdess"), DataChoice.Division.of("random", 0.2, 0.2), DataChoice.Labels.standard(), false);

        assertThat(speaker.permittedBy(allowed)).isSameAs(speaker);
        assertThat(STANDARD.permittedBy(usual)).isSameAs(STANDARD);
        assertThatThrownBy(() -> speaker.permittedBy(usual)).hasMessageContaining("data.allow_transductive");
        assertThat(SpeechSetting.NORMALISATION.accepted().transductive()).containsExactly("speaker");
    }

    private static Recipe of(Map<String, Object> values) {
        return Recipe.of(Configuration.of(values), UAR, 9, 42);
    }
}

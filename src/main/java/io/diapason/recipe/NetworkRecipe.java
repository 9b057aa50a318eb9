package io.diapason.recipe;

import static io.diapason.recipe.SpeechSetting.LSTM_1_UNITS;
import static io.diapason.recipe.SpeechSetting.LSTM_2_UNITS;
import static io.diapason.recipe.SpeechSetting.LSTM_3_UNITS;

import io.diapason.speech.engine.Activation;
import io.diapason.speech.engine.Pooling;
import io.diapason.speech.engine.Precision;
import io.diapason.speech.model.NetworkShape;
import io.diapason.speech.model.Optimization;
import io.diapason.speech.model.Schedule;
import java.util.stream.Stream;

/** What a configuration means to the network and to its steps. */
final class NetworkRecipe {
    private NetworkRecipe() {}

    static NetworkShape shape(Settings settings) {
        return new NetworkShape(
                Stream.of(LSTM_1_UNITS, LSTM_2_UNITS, LSTM_3_UNITS)
                        .map(settings::integer)
                        .filter(units -> units > 0)
                        .toList(),
                settings.is(SpeechSetting.BIDIRECTIONAL),
                settings.is(SpeechSetting.RESIDUAL),
                Pooling.find(settings.text(SpeechSetting.POOLING)).orElseThrow(),
                settings.is(SpeechSetting.BATCH_NORM),
                settings.integer(SpeechSetting.DENSE_LAYERS),
                settings.integer(SpeechSetting.DENSE_UNITS),
                Activation.find(settings.text(SpeechSetting.ACTIVATION)).orElseThrow(),
                settings.real(SpeechSetting.DROPOUT_INPUT),
                settings.real(SpeechSetting.DROPOUT_LSTM),
                settings.real(SpeechSetting.DROPOUT_DENSE),
                settings.real(SpeechSetting.INIT_GAIN));
    }

    static Optimization optimization(Settings settings) {
        return new Optimization(
                settings.text(SpeechSetting.OPTIMIZER),
                settings.real(SpeechSetting.LEARNING_RATE),
                Schedule.find(settings.text(SpeechSetting.SCHEDULE)).orElseThrow(),
                settings.integer(SpeechSetting.WARMUP_EPOCHS),
                settings.real(SpeechSetting.WEIGHT_DECAY),
                settings.real(SpeechSetting.CLIP_NORM));
    }

    static Precision precision(Settings settings) {
        return Precision.find(settings.text(SpeechSetting.PRECISION)).orElseThrow();
    }
}

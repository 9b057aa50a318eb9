package io.diapason.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.recipe.Recipe;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Direction;
import io.diapason.search.space.Objective;
import io.diapason.speech.engine.Activation;
import io.diapason.speech.engine.Pooling;
import io.diapason.speech.engine.Precision;
import io.diapason.speech.model.NetworkShape;
import io.diapason.speech.model.Optimization;
import io.diapason.speech.model.Schedule;
import io.diapason.speech.model.TrainingSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class TrainOptionsTest {
    private static final String[] ALL = {
        "--lstm-units",
        "64,64",
        "--bidirectional",
        "--residual",
        "--pooling",
        "attention",
        "--no-batch-norm",
        "--dense-layers",
        "2",
        "--dense-units",
        "32",
        "--activation",
        "swish",
        "--dropout-input",
        "0.1",
        "--dropout-lstm",
        "0.2",
        "--dropout-dense",
        "0.3",
        "--init-gain",
        "0.6",
        "--learning-rate",
        "0.002",
        "--optimizer",
        "adamw",
        "--schedule",
        "plateau",
        "--warmup-epochs",
        "2",
        "--weight-decay",
        "0.01",
        "--clip-norm",
        "5",
        "--precision",
        "bf16",
        "--batch-size",
        "32",
        "--patience",
        "4",
        "--label-smoothing",
        "0.1"
    };

    @Test
    void putsEveryOptionInItsPlace() {
        TrainOptions options = options(ALL);

        assertThat(options.shape())
                .isEqualTo(new NetworkShape(
                        List.of(64, 64),
                        true,
                        true,
                        Pooling.ATTENTION,
                        false,
                        2,
                        32,
                        Activation.SWISH,
                        0.1,
                        0.2,
                        0.3,
                        0.6));
        TrainingSettings settings = options.settings(7);
        assertThat(settings.optimization()).isEqualTo(new Optimization("adamw", 0.002, Schedule.PLATEAU, 2, 0.01, 5));
        assertThat(settings.precision()).isEqualTo(Precision.BF16);
        assertThat(settings.batchSize()).isEqualTo(32);
        assertThat(settings.patience()).isEqualTo(4);
        assertThat(settings.targets().labelSmoothing()).isEqualTo(0.1);
    }

    @Test
    void trainsTheOriginalProjectsNetworkUnlessAskedFor() {
        assertThat(options().shape()).isEqualTo(NetworkShape.standard());
        assertThat(options().settings(7)).isEqualTo(TrainingSettings.standard(100, 7));
    }

    /** A bundle's configuration can go into a search as it is. */
    @Test
    void saysTheSameInTheWordsOfASearchSpace() {
        for (String[] arguments : new String[][] {{}, ALL, {"--lstm-units", "8"}}) {
            TrainOptions options = options(arguments);

            Recipe recipe = Recipe.of(
                    Configuration.of(options.configuration()), new Objective("uar", Direction.MAXIMIZE), 100, 7);

            assertThat(recipe.network()).isEqualTo(options.shape());
            assertThat(recipe.training()).isEqualTo(options.settings(7));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--pooling | sum | --pooling must be one of last, mean, max, attention, but is sum",
                "--activation | sine | --activation must be one of relu, leakyrelu, elu, swish, tanh, but is sine",
                "--schedule | linear | --schedule must be one of constant, cosine, one_cycle, plateau, but is linear",
                "--precision | fp8 | --precision must be one of float32, bf16, but is fp8",
                "--dense-layers | 4 | dense_layers must be 0 to 3, but is 4",
                "--weight-decay | 1 | weight_decay must be 0 to 0.1, but is 1.0",
                "--optimizer | lion | optimizer must be one of [adam, adamw, nadam, rmsprop, sgd], but is lion",
            })
    void refusesWhatItDoesNotKnow(String option, String value, String message) {
        TrainOptions options = options(option, value);

        assertThatThrownBy(() -> {
                    options.shape();
                    options.settings(7);
                })
                .hasMessage(message);
    }

    private static TrainOptions options(String... arguments) {
        return CommandLine.populateCommand(new TrainOptions(), arguments);
    }
}

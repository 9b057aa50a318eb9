package io.diapason.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.diapason.speech.model.ModelBundle;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
    @RegisterExtension
    private final Terminal terminal = new Terminal();

    @TempDir
    Path folder;

    @Test
    void scoresEachClipOnceOverAllFoldsAndCountsTheLooks() throws Exception {
        JsonNode result = train("--protocol", "speaker-kfold", "--folds", "2", "--seeds", "2", "--json");

        assertThat(result.path("protocol").asText()).isEqualTo("speaker-kfold");
        assertThat(result.path("part").asText()).isEqualTo("test");
        assertThat(result.path("folds").asInt()).isEqualTo(2);
        assertThat(result.path("seeds").toString()).isEqualTo("[42,43]");
        assertThat(result.path("runs").size()).isEqualTo(4);
        int clips = result.at("/audit/parts/training/clips").asInt()
                + result.at("/audit/parts/validation/clips").asInt()
                + result.at("/audit/parts/test/clips").asInt();
        assertThat(result.at("/evaluation/clips").asInt())
                .as("all clips, once per seed")
                .isEqualTo(2 * clips);
        assertThat(result.path("interval").size()).isEqualTo(2);
        assertThat(result.path("accuracyInterval").size()).isEqualTo(2);
        assertThat(result.at("/evaluation/resampled").asText()).isEqualTo("speakers");
        assertThat(result.path("baselines").findValuesAsText("name")).containsExactly("chance", "linear");
        assertThat(result.at("/validation/uar").isNumber()).isTrue();
        assertThat(result.path("looks").asInt()).isEqualTo(1);
        assertThat(terminal.err())
                .contains("fold 2 of 2, seed 43, epoch 1/1")
                .contains("all 2 folds, each clip judged by a model that did not see it")
                .contains("Mean over 2 seeds")
                .contains("linear ")
                .contains("looked at once from here")
                .contains("holds out fold 1 of 2, seed 42; the first of 4 trainings");
        assertThat(Files.readAllLines(folder.resolve("data/test-looks.jsonl"))).hasSize(4);
        assertThat(new TestLooks(folder.resolve("data"), InstantSource.system())
                        .note(result.at("/audit/fingerprint").asText(), "evaluate"))
                .isEqualTo(2);
        ModelBundle bundle = ModelBundle.read(folder.resolve("model.zip"));
        assertThat(bundle.data().division().fold()).isEqualTo(1);
        assertThat(bundle.data().fingerprint())
                .isEqualTo(result.at("/audit/fingerprint").asText());
        assertThat(bundle.provenance().at("/test/uar").asDouble())
                .isEqualTo(result.path("uar").asDouble());
    }

    @Test
    void leavesTheTestPartAloneWhereThatIsAskedFor() throws Exception {
        JsonNode result = train("--no-test", "--json");

        assertThat(result.path("looks").asInt()).isZero();
        assertThat(folder.resolve("data/test-looks.jsonl")).doesNotExist();
        assertThat(result.path("part").asText()).isEqualTo("validation");
        assertThat(result.path("uar").asDouble())
                .isEqualTo(result.at("/metrics/uar").asDouble());
        assertThat(result.at("/evaluation/clips")).isEqualTo(result.at("/audit/parts/validation/clips"));
        assertThat(terminal.err()).contains("Scores of the validation part").doesNotContain("looked at");
    }

    @Test
    void holdsOutTheFoldThatIsAskedFor() throws Exception {
        JsonNode result = train("--protocol", "leave-one-speaker-out", "--fold", "3", "--json");

        assertThat(result.path("folds").asInt()).isEqualTo(1);
        assertThat(result.at("/audit/fold").asInt()).isEqualTo(3);
        assertThat(result.at("/evaluation/resampled").asText()).isEqualTo("clips");
        assertThat(terminal.err()).contains("ONE SPEAKER");
    }

    @Test
    void refusesFoldsAndSeedsThatAreNone() {
        assertThat(run("--fold", "first")).isEqualTo(2);
        assertThat(run("--fold", "2")).isEqualTo(2);
        assertThat(run("--seeds", "0")).isEqualTo(2);
        assertThat(terminal.err())
                .contains("--fold must be the number of a fold, from 1, or all, but is first")
                .contains("fold must be 1 for speaker-holdout")
                .contains("--seeds must be 1 to 50, but is 0");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void disturbsTrainingClipsAndSaysSoInTheBundle() throws Exception {
        String[] amounts = {"--noise-snr", "10", "--speed-change", "0.1", "--freq-mask", "4", "--mixup", "0.2"};
        List<String> all = new ArrayList<>(List.of("--no-test", "--json", "--class-weights", "balanced"));
        all.addAll(List.of(amounts));
        JsonNode plain = train("--no-test", "--json");

        JsonNode disturbed = train(all.toArray(String[]::new));

        assertThat(disturbed.at("/metrics/train_loss")).isNotEqualTo(plain.at("/metrics/train_loss"));
        try (FileSystem zip = FileSystems.newFileSystem(folder.resolve("model.zip"))) {
            JsonNode configuration = new ObjectMapper().readTree(Files.readAllBytes(zip.getPath("configuration.json")));
            assertThat(configuration.at("/parameters/noise_snr").asDouble()).isEqualTo(10);
            assertThat(configuration.at("/training/augmentation/sound/noiseSnr").asDouble())
                    .isEqualTo(10);
            assertThat(configuration.at("/training/augmentation/masks/freqMask").asInt())
                    .isEqualTo(4);
            assertThat(configuration.at("/training/targets/classWeights").asText())
                    .isEqualTo("balanced");
        }
    }

    @Test
    void trainsTheNetworkThatIsAskedForAndSaysSoInTheBundle() throws Exception {
        train("--no-test", "--pooling", "mean", "--dense-layers", "0", "--init-gain", "0.6", "--dropout-input", "0.1");

        try (FileSystem zip = FileSystems.newFileSystem(folder.resolve("model.zip"))) {
            JsonNode configuration = new ObjectMapper().readTree(Files.readAllBytes(zip.getPath("configuration.json")));
            assertThat(configuration.at("/parameters/pooling").asText()).isEqualTo("mean");
            assertThat(configuration.at("/parameters/lstm_2_units").asInt()).isZero();
            assertThat(configuration.at("/network/pooling").asText()).isEqualTo("mean");
            assertThat(configuration.at("/network/initGain").asDouble()).isEqualTo(0.6);
            assertThat(configuration.at("/training/optimization/schedule").asText())
                    .isEqualTo("constant");
            assertThat(configuration.at("/training/precision").asText()).isEqualTo("float32");
            assertThat(Files.readString(zip.getPath("README.md"))).contains("LSTM 4, mean over frames, softmax");
        }
    }

    @Test
    void refusesAmountsThatAreTooLarge() {
        assertThat(run("--speed-change", "0.5")).isEqualTo(2);
        assertThat(terminal.err()).contains("speed_change must be 0 to 0.3, but is 0.5");
        assertThat(run("--class-weights", "fair")).isEqualTo(2);
        assertThat(terminal.err()).contains("--class-weights must be one of none, balanced, sqrt, but is fair");
    }

    private JsonNode train(String... more) throws Exception {
        assertThat(run(more)).as(terminal.err()).isZero();
        List<String> lines = terminal.out().lines().toList();
        return List.of(more).contains("--json")
                ? new ObjectMapper().readTree(lines.get(lines.size() - 1))
                : new ObjectMapper().nullNode();
    }

    private int run(String... more) {
        List<String> all = new ArrayList<>(List.of("train", "--drop", "calm,disgust,fearful,neutral,sad,surprised"));
        all.addAll(List.of("--epochs", "1", "--lstm-units", "4", "--dense-units", "4", "--hop-length", "2048"));
        all.addAll(
                List.of("--features", "mfcc", "--data", folder.resolve("data").toString()));
        all.addAll(List.of("--out", folder.resolve("model.zip").toString()));
        all.addAll(List.of(more));
        return Main.commandLine().execute(all.toArray(String[]::new));
    }
}

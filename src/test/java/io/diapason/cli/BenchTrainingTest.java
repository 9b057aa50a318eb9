package io.diapason.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchTrainingTest {
    @RegisterExtension
    private final Terminal terminal = new Terminal();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--network | large | --network must be one of seed, small, but is large",
                "--features | 0 | --features must be 1 to 4,096, but is 0",
                "--features | 4097 | --features must be 1 to 4,096, but is 4097",
                "--threads | 0 | --threads must be 1 to 64, but is 0",
                "--threads | 65 | --threads must be 1 to 64, but is 65",
                "--precision | float16 | --precision must be one of float32, bf16, but is float16",
                "--peer | keras | --peer must be one of torch, but is keras",
                "--python | python3 | --python must come with --peer torch, but is alone",
                "--rounds | 0 | --rounds must be 1 to 100, but is 0",
                "--seconds | 0 | --seconds must be above 0 and at most 600, but is 0.0"
            })
    void oneWrongOptionIsOneErrorAndNothingIsStarted(String option, String value, String message) throws Exception {
        assertThat(run(option, value, "--json")).isEqualTo(2);

        assertThat(lastLine().path("error").asText()).isEqualTo(message);
        assertThat(terminal.out().lines()).hasSize(1);
    }

    @Test
    void comparesTwoOfOursSideBySideWithStockAndGoesOnWithoutPyTorch() throws Exception {
        // A folder is no program; that no Python is there at all is told the same way.
        assertThat(tiny("--threads", "2", "--peer", "torch", "--python", folder.toString()))
                .isZero();

        JsonNode result = lastLine();
        double ours = result.path("samplesPerSecond").asDouble();
        assertThat(ours).isPositive();
        assertThat(result.path("stockSamplesPerSecond").asDouble()).isPositive();
        assertThat(result.path("ratioToStock").asDouble()).isPositive();
        assertThat(result.path("gflops").asDouble())
                .isCloseTo(ours * result.path("megaflopsPerSample").asDouble() / 1_000, within(1e-9));
        assertThat(result.path("gemmFraction").asDouble()).isPositive();
        assertThat(result.path("gemmGflops").asDouble()).isPositive();
        assertThat(result.path("inferenceMillis").path("p50").asDouble())
                .isPositive()
                .isLessThanOrEqualTo(result.path("inferenceMillis").path("p95").asDouble());
        assertThat(result.path("totalSamplesPerSecond").asDouble()).isPositive();
        assertThat(result.path("scaling").asDouble()).isPositive();
        assertThat(result.path("samplesPerSecondByRound")).hasSize(2);
        assertThat(result.path("ratioToTorch").isNull()).isTrue();
        assertThat(result.path("torchMissing").asText()).contains("cannot start " + folder);
        assertThat(terminal.err()).contains("No PyTorch").contains("pip install torch");
    }

    @Test
    void aPythonWithoutTorchIsToldAndMissedOnly() throws Exception {
        // -S: without the packages that are installed, whatever they are.
        Path python = script("exec python3 -S \"$@\"");
        assertThat(tiny("--peer", "torch", "--python", python.toString())).isZero();

        assertThat(lastLine().path("ratioToTorch").isNull()).isTrue();
        assertThat(lastLine().path("torchMissing").asText()).contains("No module named 'torch'");
        assertThat(lastLine().path("scaling").isNull()).isTrue();
    }

    /** A process that speaks as the script does, without PyTorch. */
    @Test
    void whatThePeerMeasuresIsSetAgainstOurs() throws Exception {
        Path python = script(
                """
                echo 'ready {"torch": "9.8.7", "python": "3.99"}'
                while read -r word number; do
                    case $word in
                        train) echo train 20 0.5 ;;
                        infer) echo infer 1.5 2.5 3.5 ;;
                    esac
                done""");

        assertThat(tiny("--peer", "torch", "--python", python.toString())).isZero();

        JsonNode result = lastLine();
        assertThat(result.path("torchSamplesPerSecond").asDouble()).isEqualTo(4 * 20 / 0.5);
        assertThat(result.path("torchInferenceMillis").path("p50").asDouble()).isEqualTo(2.5);
        assertThat(result.path("ratioToTorch").asDouble()).isPositive();
        assertThat(result.toString()).contains("9.8.7");
        assertThat(result.path("torchMissing").isTextual()).isFalse();
    }

    @Test
    void theScriptIsPython() throws Exception {
        try (InputStream script = BenchPeers.class.getResourceAsStream("/bench/torch_peer.py")) {
            Path file = Files.write(folder.resolve("torch_peer.py"), script.readAllBytes());
            Process python = new ProcessBuilder("python3", "-S", "-m", "py_compile", file.toString())
                    .redirectErrorStream(true)
                    .start();

            assertThat(new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
            assertThat(python.waitFor()).isZero();
        }
    }

    @Test
    void everySystemHasOneMathThreadAndTheEnvironmentSaysSo() throws Exception {
        assertThat(tiny("--precision", "bf16")).isZero();

        assertThat(lastLine().path("environment").path("threads").asText()).isEqualTo("1");
        assertThat(lastLine().path("environment").path("gemm").asText()).contains("oneDNN");
        assertThat(lastLine().path("precision").asText()).isEqualTo("bf16");
        assertThat(lastLine().path("ratioToFloat32").asDouble()).isPositive();
    }

    @Test
    void aMeasuredProcessThatFailsIsQuotedAndNotWaitedFor() throws Exception {
        try (BenchPeer peer =
                new BenchPeer("it", sh("echo 'ready {\"a\": \"b\"}'; echo out of luck >&2; exit 3"), Map.of())) {
            assertThat(peer.ready()).isEqualTo(Map.of("a", "b"));
            assertThatThrownBy(() -> peer.hear("train"))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("it ended with status 3")
                    .hasMessageContaining("out of luck");
        }
    }

    @Test
    void anAnswerThatIsNoneIsRefused() throws Exception {
        try (BenchPeer peer = new BenchPeer("it", sh("echo 'ready {}'; echo train; sleep 9"), Map.of())) {
            peer.ready();
            assertThatThrownBy(() -> peer.hear("train")).hasMessageContaining("must answer 'train NUMBER ...'");
        }
    }

    @Test
    void ratiosAreTakenWithinRoundsAndTheirMedianIsShown() {
        BenchFigures figures = new BenchFigures();
        double[][] rounds = {{80, 10}, {40, 8}, {60, 10}}; // the machine was slow in the second
        for (double[] round : rounds) {
            figures.training(BenchSystem.OURS, round[0]);
            figures.training(BenchSystem.STOCK, round[1]);
            figures.gemm(2 * round[0] + 20);
        }
        assertThat(figures.ratios(BenchSystem.STOCK)).containsExactly(8.0, 5.0, 6.0);
        assertThat(figures.median(BenchSystem.OURS)).isEqualTo(60);
        assertThat(figures.gemmFraction(BenchSystem.OURS, 1)).isCloseTo(60.0 / 140, within(1e-12));
        assertThat(figures.total()).isNaN();
        figures.together(50, 95);
        assertThat(figures.scaling()).isCloseTo(1.9, within(1e-12));
    }

    private static List<String> sh(String script) {
        return List.of("sh", "-c", script);
    }

    private Path script(String content) throws IOException {
        Path file = folder.resolve("python");
        Files.writeString(file, "#!/bin/sh\n" + content + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private static int tiny(String... options) {
        return run(Stream.concat(
                        Stream.of("--network", "tiny", "--rounds", "2", "--seconds", "0.02", "--json"),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    private static int run(String... options) {
        return Main.commandLine()
                .execute(Stream.concat(Stream.of("bench", "training"), Stream.of(options))
                        .toArray(String[]::new));
    }

    private JsonNode lastLine() throws Exception {
        List<String> lines = terminal.out().lines().toList();
        return new ObjectMapper().readTree(lines.get(lines.size() - 1));
    }
}

package io.diapason.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.diapason.Shared;
import io.diapason.speech.features.Bands;
import io.diapason.speech.features.FeatureMatrix;
import io.diapason.speech.features.Framing;
import io.diapason.speech.features.LibrosaArrays;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchCommandTest {
    @RegisterExtension
    private final Terminal terminal = new Terminal();

    @TempDir
    Path folder;

    @Test
    void withoutAFolderTheSyntheticCorpusIsMeasuredAndCalledSo() throws Exception {
        assertThat(run("features", "--clips", "2", "--threads", "2", "--json")).isZero();

        JsonNode result = lastLine();
        assertThat(result.path("synthetic").asBoolean()).isTrue();
        assertThat(terminal.err()).contains("SYNTHETIC");
        for (String stage : List.of("stftTonnetz", "cqtTonnetz", "decodeResample", "decode", "resample")) {
            assertThat(result.path("millisPerClip").path(stage).asDouble())
                    .as(stage)
                    .isPositive();
            assertThat(result.path("millisPerClipP95").path(stage).asDouble())
                    .as(stage)
                    .isPositive();
        }
        assertThat(result.path("clipsPerSecond").path("one").asDouble()).isPositive();
        assertThat(result.path("clipsPerSecond").path("all").asDouble()).isPositive();
        assertThat(result.path("threads").asInt()).isEqualTo(2);
    }

    @Test
    void measuresWhatCanBeReadWhateverItsNameAndSaysWhatItIs() throws Exception {
        Files.write(folder.resolve("a.wav"), resource("glide-22050-mono.mp3"));
        Files.createDirectories(folder.resolve("deep"));
        Files.write(folder.resolve("deep/b.ogg"), resource("glide-22050-mono.ogg"));
        Files.writeString(folder.resolve("c.wav"), "no sound");

        assertThat(run("features", folder.toString(), "--clips", "2", "--json")).isZero();

        assertThat(lastLine().path("formats")).hasToString("{\"MP3\":1,\"OGG\":1}");
        assertThat(lastLine().path("files").asInt()).isEqualTo(2);
        assertThat(lastLine().path("clips").asInt()).isEqualTo(2);
    }

    @Test
    void refusesFoldersThereIsNothingIn() throws Exception {
        Files.writeString(folder.resolve("c.wav"), "no sound");

        assertThat(run("features", folder.toString(), "--json")).isEqualTo(3);
        assertThat(lastLine().path("error").asText()).contains("no recording that can be read");
        assertThat(run("features", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(run("features", "--clips", "0")).isEqualTo(2);
        assertThat(run("features", "--threads", "0")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void theFeaturesAgreeWithLibrosaOnEveryGoldenCase() throws Exception {
        int code = run(
                "golden",
                Shared.golden().toString(),
                "--corpora",
                Shared.corpora().toString(),
                "--json");

        assertThat(terminal.err()).doesNotContain("OUTSIDE");
        assertThat(code).isZero();
        assertThat(lastLine().path("withinTolerance").asBoolean()).isTrue();
        assertThat(lastLine().path("maxDeviation").size()).isEqualTo(GoldenFeature.values().length);
        assertThat(lastLine().path("resampler").path("decibels").asDouble()).isGreaterThan(90);
    }

    @Test
    void arraysOfOurOwnAreWithinTolerance() throws Exception {
        Path golden = golden("{}");
        Files.delete(golden.resolve("tone/rms.bin"));

        assertThat(run("golden", golden.toString(), "--json")).isZero();

        assertThat(lastLine().path("withinTolerance").asBoolean()).isTrue();
        assertThat(lastLine().path("maxDeviation").path("mfcc").asDouble()).isZero();
        assertThat(lastLine().path("maxDeviation").has("rms")).isFalse();
        assertThat(lastLine().path("missing").get(0).asText()).isEqualTo("tone/rms.bin");
    }

    @ParameterizedTest
    @CsvSource({"0.01", "NaN"})
    void aDeviationBeyondToleranceFailsAndNamesTheCase(float error) throws Exception {
        Path golden = golden("{}");
        Path file = golden.resolve("tone/mfcc40.bin");
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putFloat(400, bytes.getFloat(400) + error);
        Files.write(file, bytes.array());

        assertThat(run("golden", golden.toString(), "--json")).isEqualTo(1);

        assertThat(lastLine().path("withinTolerance").asBoolean()).isFalse();
        assertThat(lastLine().path("maxDeviation").path("mfcc").asDouble()).isGreaterThan(0.009);
        assertThat(lastLine().path("worstCase").path("mfcc").asText()).isEqualTo("tone");
        assertThat(terminal.err()).contains("OUTSIDE");
    }

    @Test
    void otherParametersAreTakenFromTheIndex() throws Exception {
        Path golden = golden("{\"n_fft\": 1024, \"hop_length\": 256, \"n_mels\": 60, \"n_mfcc\": 20, \"sr\": 16000}");

        assertThat(run("golden", golden.toString())).isEqualTo(2);
        assertThat(terminal.err()).contains("must hold 60 x 40 floats").contains("but holds 2560");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"htk\": true} | htk must be false",
                "{\"n_fft\": 1000} | n_fft must be a power of two",
                "{\"win_length\": 1024} | win_length must equal n_fft",
                "{\"n_mfcc\": 400} | n_mfcc must be 1 to n_mels",
                "{\"window\": \"kaiser\"} | window must be one Diapason knows",
                "{\"sr\": \"fast\"} | sr must be a number"
            })
    void refusesParametersItCannotFollow(String parameters, String message) throws Exception {
        assertThat(run("golden", golden(parameters).toString(), "--json")).isEqualTo(2);
        assertThat(lastLine().path("error").asText()).contains("index.json").contains(message);
    }

    @Test
    void refusesFoldersThatAreNoGoldenOnes() throws Exception {
        Path golden = golden("{}");
        Files.write(golden.resolve("tone/zcr.bin"), new byte[7]);

        assertThat(run("golden", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(run("golden", golden.toString())).isEqualTo(2);
        assertThat(terminal.err()).contains("index.json").contains("zcr.bin must hold floats of 4 bytes");
        Files.writeString(golden.resolve("index.json"), "{\"cases\": {\"../../etc\": {}}}");
        assertThat(run("golden", golden.toString())).isEqualTo(2);
        Files.writeString(golden.resolve("index.json"), "not json");
        assertThat(run("golden", golden.toString())).isEqualTo(2);
        Files.writeString(golden.resolve("index.json"), "{\"cases\": {}}");
        assertThat(run("golden", golden.toString())).isEqualTo(3);
        assertThat(terminal.err())
                .contains("a case is named by")
                .contains("must be JSON")
                .contains("names no case");
    }

    /** One case whose arrays we computed ourselves. */
    private Path golden(String parameters) throws IOException {
        Path golden = Files.createDirectories(folder.resolve("golden"));
        float[] samples = new float[10_000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.3 * Math.sin(0.05 * i + 1e-6 * i * i) + 0.01 * Math.sin(1.7 * i));
        }
        Path one = Files.createDirectories(golden.resolve("tone"));
        write(one.resolve("y.bin"), samples);
        Map<String, FeatureMatrix> arrays =
                new LibrosaArrays(22_050, Framing.standard(), new Bands(128, 40)).of(samples);
        for (Map.Entry<String, FeatureMatrix> array : arrays.entrySet()) {
            write(one.resolve(array.getKey() + ".bin"), array.getValue().values());
        }
        Files.writeString(golden.resolve("index.json"), "{\"params\": " + parameters + ", \"cases\": {\"tone\": {}}}");
        return golden;
    }

    private static void write(Path file, float[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        Files.write(file, bytes.array());
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = BenchCommandTest.class.getResourceAsStream("/sounds/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static int run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "bench";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Main.commandLine().execute(all);
    }

    private JsonNode lastLine() throws Exception {
        List<String> lines = terminal.out().lines().toList();
        return new ObjectMapper().readTree(lines.get(lines.size() - 1));
    }
}

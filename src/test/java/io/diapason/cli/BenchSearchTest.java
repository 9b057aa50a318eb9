package io.diapason.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchSearchTest {
    @RegisterExtension
    private final Terminal terminal = new Terminal();

    @TempDir
    Path folder;

    /** Thirty rows on two axes; the one in the middle learns, some diverge. */
    @BeforeEach
    void write() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            double loss = i == 15 ? 0.4 : 0.66 + 0.001 * i;
            rows.append(String.format(
                    Locale.ROOT,
                    "%s{\"hp\": {\"rate\": %g, \"beta1\": %f, \"same\": 1.0}, \"valid\": {\"loss\": [0.1, %f, %f, %s]}}",
                    i == 0 ? "[" : ",",
                    Math.pow(10, -i / 10.0),
                    1 - Math.pow(10, -(i % 7) / 2.0),
                    loss + 0.02,
                    loss + 0.01,
                    i % 5 == 1 ? "NaN" : "" + loss));
        }
        write(folder.resolve("task.json.gz"), rows + "]");
    }

    private static void write(Path file, String text) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void tellsRegretRankDuplicatesAndTimesOfEachSystem() throws Exception {
        assertThat(run("--sampler", "random,grid", "--rule", "none", "--ask", "random", "--json"))
                .isZero();

        JsonNode result = lastLine();
        assertThat(result.path("systems")).hasSize(2);
        JsonNode random = result.path("systems").get(0);
        assertThat(random.path("name").asText()).isEqualTo("random + none");
        assertThat(random.path("regret").path("6").asDouble()).isBetween(0.5, 1.0);
        assertThat(random.path("regret").path("90").asDouble())
                .isZero(); // all of the table, and not the value before training
        assertThat(random.path("interval").path("6")).hasSize(2);
        assertThat(random.path("meanRank").asDouble()).isBetween(1.0, 2.0);
        assertThat(random.path("duplicates").asInt()).isZero();
        assertThat(random.path("tasks").path("task").path("90")).hasSize(3);
        assertThat(result.path("askMillis").fieldNames()).toIterable().containsExactly("100", "1000", "10000");
        assertThat(result.path("askMillis").path("100").asDouble()).isPositive();
    }

    @Test
    void theSameSeedsGiveTheSameFigures() throws Exception {
        run("--sampler", "random", "--rule", "median", "--workers", "3", "--ask", "random", "--json");
        JsonNode first = lastLine().path("systems");
        run("--sampler", "random", "--rule", "median", "--workers", "3", "--ask", "random", "--json");

        assertThat(lastLine().path("systems")).isEqualTo(first);
    }

    @Test
    void withoutNamesEverySamplerAndEveryRuleIsShown() {
        assertThat(run("--ask", "random")).isZero();

        assertThat(terminal.out()).contains("random + none", "random + median", "grid + none", "genetic + none");
        assertThat(terminal.out()).doesNotContain("grid + median");
    }

    @Test
    void goesOnWithoutOptuna() throws Exception {
        assertThat(run(
                        "--sampler",
                        "random",
                        "--rule",
                        "none",
                        "--ask",
                        "random",
                        "--peer",
                        "optuna",
                        "--python",
                        folder.toString(),
                        "--json"))
                .isZero();

        assertThat(lastLine().path("optunaMissing").asText()).contains("cannot start");
        assertThat(lastLine().path("systems")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--seeds | 0 | --seeds must be 1 to 1,000, but is 0",
                "--workers | 0 | --workers must be 1 to 1,000, but is 0",
                "--epochs | 9,3 | --epochs must ascend, 1 to 1,000,000, but is [9, 3]",
                "--peer | ray | --peer must be one of optuna, but is ray",
                "--python | python3 | --python must come with --peer optuna, but is alone"
            })
    void oneWrongOptionIsOneError(String option, String value, String message) throws Exception {
        assertThat(Main.commandLine().execute("bench", "search", folder.toString(), option, value, "--json"))
                .isEqualTo(2);

        assertThat(lastLine().path("error").asText()).isEqualTo(message);
    }

    @Test
    void unknownNamesAreTold() throws Exception {
        assertThat(run("--sampler", "oracle", "--json")).isEqualTo(2);
        assertThat(lastLine().path("error").asText()).startsWith("--sampler must be one of random, ");
        assertThat(run("--rule", "luck", "--json")).isEqualTo(2);
        assertThat(lastLine().path("error").asText()).startsWith("--rule must be one of none, ");
    }

    @Test
    void whatIsNoTaskIsNamed() throws Exception {
        write(folder.resolve("broken.json.gz"), "[{\"hp\": {\"rate\": 1}}]");

        assertThat(run("--json")).isEqualTo(2);
        assertThat(lastLine().path("error").asText()).contains("broken.json.gz must be a recorded task");
    }

    @Test
    void anEmptyFolderHasNothingToReplay() throws Exception {
        Files.delete(folder.resolve("task.json.gz"));

        assertThat(run("--json")).isEqualTo(3);
        assertThat(lastLine().path("error").asText()).startsWith("no task");
    }

    private int run(String... options) {
        return Main.commandLine()
                .execute(Stream.concat(
                                Stream.of("bench", "search", folder.toString(), "--seeds", "3", "--epochs", "6,90"),
                                Stream.of(options))
                        .toArray(String[]::new));
    }

    private JsonNode lastLine() throws Exception {
        List<String> lines = terminal.out().lines().toList();
        return new ObjectMapper().readTree(lines.get(lines.size() - 1));
    }
}

package io.diapason.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.diapason.pool.WorkerMemory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {
    @RegisterExtension
    private final Terminal terminal = new Terminal();

    @TempDir
    Path folder;

    @Test
    void everyCommandExplainsItselfWithExamplesAndExitCodes() {
        for (CommandLine command : Main.commandLine().getSubcommands().values()) {
            if (!command.getCommandName().equals("help")) {
                assertThat(command.getUsageMessage())
                        .as(command.getCommandName())
                        .contains("diapason " + command.getCommandName())
                        .contains("Examples:")
                        .contains("130");
            }
        }
    }

    @Test
    void everyCommandThatDoesSomethingOffersJson() {
        for (CommandLine command : Main.commandLine().getSubcommands().values()) {
            List<CommandLine> doing = command.getSubcommands().isEmpty()
                    ? List.of(command)
                    : List.copyOf(command.getSubcommands().values());
            doing.stream()
                    .filter(one -> !one.getCommandName().equals("help"))
                    .filter(one -> !one.getCommandSpec().usageMessage().hidden()) // for processes of our own
                    .forEach(one -> assertThat(one.getCommandSpec().findOption("--json"))
                            .as(one.getCommandName())
                            .isNotNull());
        }
    }

    @Test
    void aWrongOptionGetsOneLineAndAPointerToTheHelp() throws Exception {
        assertThat(run("train", "--volume", "11", "--json")).isEqualTo(2);
        assertThat(terminal.err().lines())
                .hasSizeLessThan(4)
                .first()
                .isEqualTo("diapason: Unknown options: '--volume', '11'");
        assertThat(lastLine().path("error").asText()).contains("--volume");
    }

    @Test
    void countsTheSeedsGridForPrograms() throws Exception {
        assertThat(run("space", "count", "seed-grid", "--json")).isZero();
        assertThat(lastLine().path("configurations").asText()).isEqualTo("6561");
    }

    @Test
    void saysWhatASizeLooksLike() throws Exception {
        assertThat(run("search", "quickstart", "--feature-store-size", "lots")).isEqualTo(2);
        assertThat(terminal.err())
                .contains("--feature-store-size must be")
                .contains("10G")
                .contains("but is 'lots'");
    }

    @Test
    void saysWhatAWorkerNeedsBeforeAnythingIsStarted() throws Exception {
        assertThat(run("search", "quickstart", "--worker-memory", "500M")).isEqualTo(2);
        assertThat(terminal.err()).contains("--worker-memory must be at least 1G, but is '500M'");
        assumeThat(WorkerMemory.most(WorkerMemory.ofMachine())).isLessThan(1_024);
        Path data = folder.resolve("data");
        assertThat(run("serve", "--workers", "1024", "--data", data.toString())).isEqualTo(2);
        assertThat(terminal.err())
                .contains("--workers must be at most")
                .contains("but are 1024: this machine has")
                .contains("--worker-memory");
        assertThat(data).doesNotExist();
    }

    @Test
    void showsWhereFeaturesAreKeptAndHowManyByDefault() {
        for (String name : List.of("serve", "search", "worker", "train")) {
            assertThat(Objects.requireNonNull(
                                    Main.commandLine().getSubcommands().get(name))
                            .getUsageMessage())
                    .as(name)
                    .contains("--feature-store=DIR")
                    .contains("features in the data")
                    .containsPattern("default:\\s+10G");
        }
    }

    @Test
    void showsWhereInterruptedTrialsAreKept() {
        for (String name : List.of("serve", "search", "worker")) {
            assertThat(Objects.requireNonNull(
                                    Main.commandLine().getSubcommands().get(name))
                            .getUsageMessage())
                    .as(name)
                    .contains("--checkpoints=DIR")
                    .containsPattern("checkpoints\\s+in\\s+the\\s+data");
        }
    }

    @Test
    void reportsAllProblemsOfASpaceAtOnce() throws Exception {
        Path file = Files.writeString(
                folder.resolve("bad.yaml"), "name: Bad Name\nbudget: {trials: -1, epochs: 0}\nparameters: {}\n");
        assertThat(run("space", "check", file.toString(), "--json")).isEqualTo(2);
        assertThat(lastLine().path("problems").size()).isGreaterThanOrEqualTo(3);
        assertThat(terminal.err()).contains("bad.yaml:1:");
    }

    @Test
    void refusesASearchWithoutAServiceBeforeStartingOneWhenTheFileIsWrong() throws Exception {
        Path data = folder.resolve("data");
        assertThat(run("search", "missing.yaml", "--data", data.toString(), "--json"))
                .isEqualTo(2);
        assertThat(lastLine().path("error").asText()).contains("missing.yaml");
        assertThat(data).doesNotExist();
    }

    @Test
    void namesThePortAndTheOptionWhenAnotherProgramListensThere() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            int code = run(
                    "serve", "--port", port, "--data", folder.resolve("data").toString());
            assertThat(code).isEqualTo(1);
            assertThat(terminal.err()).contains("port " + port).contains("--port");
        } finally {
            List.of("diapason.data", "quarkus.http.host", "quarkus.http.port").forEach(System::clearProperty);
        }
    }

    @Test
    void saysHowToStartAServiceWhereNoneRuns() {
        assertThat(run("study", "list", "--data", folder.toString())).isEqualTo(1);
        assertThat(terminal.err()).contains("diapason serve");
    }

    @Test
    void refusesAModelThatIsNone() throws Exception {
        Path file = Files.writeString(folder.resolve("model.zip"), "no zip");
        assertThat(run("predict", file.toString(), "a.wav")).isEqualTo(2);
        assertThat(terminal.err()).contains("model.zip");
    }

    @Test
    void refusesUnknownCorporaNamingTheKnownOnes() {
        assertThat(run("train", "--corpus", "movies")).isEqualTo(2);
        assertThat(terminal.err()).contains("movies").contains("ravdess");
    }

    @Test
    void refusesFeaturesItDoesNotKnowNamingTheKnownOnes() {
        assertThat(run("train", "--features", "mfcc,pitch")).isEqualTo(2);
        assertThat(terminal.err()).contains("pitch").contains("delta-delta, chroma");
        assertThat(run("train", "--padding", "left")).isEqualTo(2);
        assertThat(terminal.err()).contains("end, centre, mask, but is left");
    }

    @Test
    void looksAtTestSpeakersOnlyWhereThatIsAllowed() {
        assertThat(run("train", "--normalisation", "speaker")).isEqualTo(2);
        assertThat(terminal.err()).contains("--allow-transductive");
    }

    private static int run(String... arguments) {
        return Main.commandLine().execute(arguments);
    }

    private JsonNode lastLine() throws Exception {
        List<String> lines = terminal.out().lines().toList();
        return new ObjectMapper().readTree(lines.get(lines.size() - 1));
    }
}

package io.diapason.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Trials that pause at rungs and go on; kill -9 of a worker in the resumed part and of the service while trials are paused: the search
 * decides and measures what it would have without.
 */
class PauseIT {
    private static final int TRIALS = 5;

    @TempDir
    Path data;

    private Process service;

    @AfterEach
    void stop() throws Exception {
        if (service != null && service.isAlive()) {
            service.destroy();
            service.waitFor();
        }
    }

    @Test
    void aSearchWhoseWorkerAndServiceAreKilledEndsWhereItWouldHave() throws Exception {
        Launcher diapason = new Launcher(data);
        serve(diapason);
        long undisturbed = submit(diapason, "undisturbed");
        Map<Integer, String> expected = ended(diapason, undisturbed);

        long killed = submit(diapason, "killed");
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> trials(diapason, killed).stream()
                        .anyMatch(trial -> trial.path("state").asText().equals("RUNNING")
                                && trial.path("attempt").asInt() > 1));
        kill(Processes.workersOf(service.toHandle()));
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> diapason.get("/api/studies/" + killed)
                                .at("/trials/paused")
                                .asInt()
                        > 1);
        kill(List.of(service.toHandle()));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Processes.mentioning(data).stream().noneMatch(line -> line.contains(" worker ")));
        serve(diapason);

        assertThat(ended(diapason, killed)).isEqualTo(expected);
        assertThat(String.join("\n", expected.values())).contains("COMPLETED").contains("STOPPED");
        verify(diapason, "undisturbed");
        verify(diapason, "killed");
        await("checkpoints of paused trials are tidied away")
                .atMost(Duration.ofMinutes(3))
                .until(() -> checkpoints().isEmpty());
    }

    private static void verify(Launcher diapason, String study) throws Exception {
        Launcher.Result result =
                diapason.run("study", "verify", study, "--json", "--url", "http://127.0.0.1:" + diapason.port);
        assertThat(result.exit()).as(result.out() + result.err()).isZero();
        assertThat(result.lastLine().get("decisions").asInt()).isGreaterThan(2 * TRIALS);
        assertThat(result.lastLine().get("differing").asInt()).isZero();
    }

    private static long submit(Launcher diapason, String name) throws Exception {
        String definition = Files.readString(Path.of("src/test/resources/spaces/tiny.yaml"))
                .replace("name: tiny", "name: " + name)
                .replace("trials: 6, epochs: 3", "trials: " + TRIALS + ", epochs: 320")
                .replace("stopping: none", "stopping: {name: asha, min_epochs: 20, eta: 2}")
                .replace("  hop_length: 512", "  hop_length: 512\n  patience: 0");
        return diapason.submit(definition).get("id").asLong();
    }

    /** State, curve and metrics of each trial, to the last digit, by its number. */
    private static Map<Integer, String> ended(Launcher diapason, long study) throws Exception {
        await().atMost(Duration.ofMinutes(5)).until(() -> diapason.get("/api/studies/" + study)
                .get("state")
                .asText()
                .equals("COMPLETED"));
        Map<Integer, String> ended = new TreeMap<>();
        for (JsonNode listed : trials(diapason, study)) {
            JsonNode trial = diapason.get("/api/trials/" + listed.get("id").asLong());
            List<String> told = new ArrayList<>(List.of(
                    trial.get("state").asText(),
                    trial.get("configuration").toString(),
                    trial.get("metrics").toString()));
            trial.get("curve").forEach(epoch -> told.add(epoch.get("epoch") + " " + epoch.get("metrics")));
            ended.put(trial.get("number").asInt(), String.join("\n", told));
        }
        assertThat(ended).hasSize(TRIALS);
        return ended;
    }

    private static List<JsonNode> trials(Launcher diapason, long study) throws Exception {
        List<JsonNode> trials = new ArrayList<>();
        diapason.get("/api/studies/" + study + "/trials?sort=number&size=100")
                .get("items")
                .forEach(trials::add);
        return trials;
    }

    private List<Path> checkpoints() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("checkpoints"))) {
            return files.toList();
        }
    }

    private void serve(Launcher diapason) throws Exception {
        service = diapason.start("serve", "--port", Integer.toString(diapason.port), "--workers", "1");
        await().atMost(Duration.ofMinutes(2)).until(diapason::answers);
    }

    private static void kill(List<ProcessHandle> processes) {
        assertThat(processes).isNotEmpty();
        processes.get(0).destroyForcibly();
    }
}

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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of a worker in the middle of a trial: the next one goes on where it was, and ends where it would have ended. */
class ResumeIT {
    private static final int EPOCHS = 400;

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
    void aTrialWhoseWorkerIsKilledGoesOnWhereItWas() throws Exception {
        Launcher diapason = new Launcher(data);
        service = diapason.start("serve", "--port", Integer.toString(diapason.port), "--workers", "1");
        await().atMost(Duration.ofMinutes(2)).until(diapason::answers);

        long undisturbed = submit(diapason, "undisturbed");
        JsonNode expected = ended(diapason, undisturbed);
        long killed = submit(diapason, "killed");
        killTheWorkerAfter(5, diapason, killed);
        JsonNode resumed = ended(diapason, killed);

        assertThat(expected.get("attempt").asInt()).isEqualTo(1);
        assertThat(expected.at("/facts/resumed_at_epoch").isMissingNode()).isTrue();
        assertThat(resumed.get("attempt").asInt()).isEqualTo(2);
        assertThat(resumed.at("/facts/resumed_at_epoch").asInt()).isBetween(5, EPOCHS - 1);
        assertThat(curve(resumed)).hasSize(EPOCHS).isEqualTo(curve(expected));
        assertThat(resumed.get("metrics")).isEqualTo(expected.get("metrics"));
        assertThat(resumed.get("bestEpoch")).isEqualTo(expected.get("bestEpoch"));
        assertThat(resumed.at("/facts/weights_sha256")).isEqualTo(expected.at("/facts/weights_sha256"));
        assertThat(checkpoints()).isEmpty();
    }

    /** Every epoch and its metrics, to the last digit. */
    private static List<String> curve(JsonNode trial) {
        List<String> curve = new ArrayList<>();
        trial.get("curve").forEach(epoch -> curve.add(epoch.get("epoch") + " " + epoch.get("metrics")));
        return curve;
    }

    private static long submit(Launcher diapason, String name) throws Exception {
        String definition = Files.readString(Path.of("src/test/resources/spaces/tiny.yaml"))
                .replace("name: tiny", "name: " + name)
                .replace("trials: 6, epochs: 3", "trials: 1, epochs: " + EPOCHS)
                .replace("  hop_length: 512", "  hop_length: 512\n  patience: 0");
        return diapason.submit(definition).get("id").asLong();
    }

    private void killTheWorkerAfter(int epochs, Launcher diapason, long study) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> trial(diapason, study).path("epoch").asInt() >= epochs);
        List<ProcessHandle> workers = Processes.workersOf(service.toHandle());
        assertThat(workers).hasSize(1);
        workers.get(0).destroyForcibly();
    }

    private static JsonNode ended(Launcher diapason, long study) throws Exception {
        await().atMost(Duration.ofMinutes(5)).until(() -> diapason.get("/api/studies/" + study)
                .get("state")
                .asText()
                .equals("COMPLETED"));
        return diapason.get("/api/trials/" + trial(diapason, study).get("id").asLong());
    }

    private static JsonNode trial(Launcher diapason, long study) throws Exception {
        return diapason.get("/api/studies/" + study + "/trials?sort=number&size=100")
                .at("/items/0");
    }

    private List<Path> checkpoints() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("checkpoints"))) {
            return files.toList();
        }
    }
}

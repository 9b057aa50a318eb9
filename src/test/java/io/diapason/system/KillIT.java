package io.diapason.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of a worker and of the service in the middle of a search: it goes on, and every trial is counted once. */
class KillIT {
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
    void aKilledWorkerAndAKilledServiceLoseNothing() throws Exception {
        Launcher diapason = new Launcher(data);
        serve(diapason);
        String definition = Files.readString(Path.of("src/test/resources/spaces/tiny.yaml"))
                .replace("trials: 6, epochs: 3", "trials: 8, epochs: 4");
        long study = diapason.submit(definition).get("id").asLong();
        await().atMost(Duration.ofMinutes(3)).until(() -> trials(diapason, study, "running") > 0);

        kill(Processes.workersOf(service.toHandle()));
        await().atMost(Duration.ofMinutes(3)).until(() -> trials(diapason, study, "completed") > 1);
        kill(List.of(service.toHandle()));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Processes.mentioning(data).stream().noneMatch(line -> line.contains(" worker ")));
        serve(diapason);

        await().atMost(Duration.ofMinutes(5)).until(() -> diapason.get("/api/studies/" + study)
                .get("state")
                .asText()
                .equals("COMPLETED"));
        countOnce(diapason, study);
        service.destroy();
        assertThat(service.waitFor()).isIn(0, 130, 143);
        assertThat(Processes.mentioning(data)).as("processes left behind").isEmpty();
    }

    private void countOnce(Launcher diapason, long study) throws Exception {
        JsonNode trials = diapason.get("/api/studies/" + study + "/trials?sort=number&size=100");
        assertThat(trials.get("total").asInt()).isEqualTo(8);
        Set<String> configurations = new HashSet<>();
        boolean interrupted = false;
        for (JsonNode trial : trials.get("items")) {
            assertThat(trial.get("state").asText()).isEqualTo("COMPLETED");
            assertThat(configurations.add(trial.get("configuration").toString()))
                    .isTrue();
            interrupted |= trial.get("attempt").asInt() > 1;
            JsonNode curve =
                    diapason.get("/api/trials/" + trial.get("id").asLong()).get("curve");
            for (int i = 0; i < curve.size(); i++) {
                assertThat(curve.get(i).get("epoch").asInt()).isEqualTo(i + 1);
            }
        }
        assertThat(interrupted).as("some trial needed a second attempt").isTrue();
    }

    private void serve(Launcher diapason) throws Exception {
        service = diapason.start("serve", "--port", Integer.toString(diapason.port), "--workers", "2");
        await().atMost(Duration.ofMinutes(2)).until(diapason::answers);
    }

    private static int trials(Launcher diapason, long study, String state) throws Exception {
        return diapason.get("/api/studies/" + study).at("/trials/" + state).asInt();
    }

    private static void kill(List<ProcessHandle> processes) {
        assertThat(processes).isNotEmpty();
        processes.get(0).destroyForcibly();
    }
}

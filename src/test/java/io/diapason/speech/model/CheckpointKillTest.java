package io.diapason.speech.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of real processes that do nothing but save checkpoints. */
@Timeout(120)
class CheckpointKillTest {
    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void oneThatIsKilledLeavesItsNewestCheckpointWhole() throws Exception {
        Random random = new Random(9);
        for (int round = 0; round < 12; round++) {
            Files.deleteIfExists(file());
            Process victim = start();
            int told = epochsTold(victim, 1 + random.nextInt(4));
            TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
            victim.destroyForcibly().waitFor();

            assertWhole(told);
        }
    }

    /** As the old worker of a lost trial and the new one may do for a moment. */
    @Test
    void twoThatWriteTheSameFileAlwaysLeaveOneWhole() throws Exception {
        Process first = start();
        Process second = start();
        epochsTold(first, 5);
        epochsTold(second, 5);
        for (int i = 0; i < 20; i++) {
            assertWhole(1);
        }
        first.destroyForcibly().waitFor();
        second.destroyForcibly().waitFor();

        assertWhole(1);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> !file.equals(file())))
                    .hasSizeLessThanOrEqualTo(2)
                    .allMatch(file -> file.toString().endsWith(CheckpointFile.PART));
        }
    }

    private void assertWhole(int told) {
        Checkpoint found = CheckpointFile.read(file(), RandomCheckpoints.IDENTITY, RandomCheckpoints.ENVIRONMENT)
                .orElseThrow();

        assertThat(found.epoch()).isGreaterThanOrEqualTo(told);
        for (float weight : found.weights()) {
            if (weight != found.epoch()) {
                throw new AssertionError("a weight of epoch " + weight + " in the checkpoint of " + found.epoch());
            }
        }
    }

    private Process start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CheckpointingProcess.class.getName(),
                        file().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        started.add(process);
        return process;
    }

    private static int epochsTold(Process process, int epochs) throws IOException {
        for (int epoch = 1; epoch <= epochs; epoch++) {
            assertThat(process.inputReader().readLine()).isEqualTo("epoch " + epoch);
        }
        return epochs;
    }

    private Path file() {
        return folder.resolve("a.checkpoint");
    }
}

package io.diapason.speech.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of real processes that train: another process goes on and ends with the same weights, to the bit. */
@Timeout(180)
class TrainingKillTest {
    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void sevenEpochsAndThirteenAreTwentyWithOneThreadAndWithTwo() throws Exception {
        Process whole = start("whole", 20, 1);
        List<String> told = whole.inputReader().lines().toList();
        assertThat(told).hasSize(21).element(19).isEqualTo("epoch 20");

        Process victim = start("killed", 20, 1);
        for (int epoch = 1; epoch <= 7; epoch++) {
            assertThat(victim.inputReader().readLine()).isEqualTo("epoch " + epoch);
        }
        victim.destroyForcibly().waitFor();

        assertThat(start("killed", 20, 2).inputReader().lines().toList()).isEqualTo(told);
    }

    /** As when a trial is paused after seven epochs and promoted later. */
    @Test
    void aTrainingMayBeGivenMoreEpochs() throws Exception {
        List<String> told = start("whole", 20, 1).inputReader().lines().toList();
        Process first = start("longer", 7, 2);
        assertThat(first.inputReader().lines().toList()).hasSize(8);

        assertThat(start("longer", 20, 1).inputReader().lines().toList()).isEqualTo(told);
    }

    private Process start(String name, int epochs, int threads) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TrainingProcess.class.getName(),
                        Files.createDirectories(folder.resolve(name)).toString(),
                        Integer.toString(epochs))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("OMP_NUM_THREADS", Integer.toString(threads));
        Process process = builder.start();
        started.add(process);
        return process;
    }
}

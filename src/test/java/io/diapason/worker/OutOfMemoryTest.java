package io.diapason.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.diapason.pool.LocalPool;
import io.diapason.protocol.Assignment;
import io.diapason.protocol.Failure;
import io.diapason.protocol.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real worker processes with little memory: what does not fit is told once, and a clean process goes on with the next trial. */
@Timeout(180)
class OutOfMemoryTest {
    private static final String DEFINITION =
            """
            name: tiny
            data: {corpora: [synthetic], protocol: speaker-independent}
            parameters: {lstm_1_units: {type: choice, values: [4, 8]}}
            """;
    private static final Map<String, Object> TINY = Map.ofEntries(
            Map.entry("lstm_1_units", 4),
            Map.entry("lstm_2_units", 0),
            Map.entry("dense_units", 8),
            Map.entry("batch_size", 64),
            Map.entry("sample_rate", 8_000),
            Map.entry("duration", 1),
            Map.entry("n_fft", 1_024),
            Map.entry("hop_length", 1_024),
            Map.entry("n_mels", 24),
            Map.entry("n_mfcc", 8),
            Map.entry("deltas", 0),
            Map.entry("patience", 0));

    @TempDir
    Path folder;

    private ProtocolServer service;

    @BeforeEach
    void startService() throws Exception {
        service = new ProtocolServer();
    }

    @AfterEach
    void stopService() {
        service.close();
    }

    @Test
    void aHeapThatRunsOutIsToldOnceAndTheNextTrialIsCarriedOut() {
        // A mini-batch of all clips, long ones in many frames, fits by the forecast, but for what else is on the heap.
        assertThat(carryOut(large(), "-Xmx86m", "-Dorg.bytedeco.javacpp.maxbytes=2g")
                        .reason())
                .contains("Java heap space");
    }

    @Test
    void whatCannotFitIsRefusedWithTheFiguresAndTheNextTrialIsCarriedOut() {
        Outcome told = carryOut(Failure.REFUSED, wide(), "-Xmx256m", "-Dorg.bytedeco.javacpp.maxbytes=4g");

        assertThat(told.reason()).contains("GiB of Java heap, but needs").contains("fewer units");
        assertThat(service.signs)
                .anyMatch(sign -> sign.forecast() != null && sign.forecast().heapBytes() > 256 << 20);
    }

    private static Map<String, Object> wide() {
        Map<String, Object> wide = new HashMap<>(TINY);
        wide.putAll(Map.of("lstm_1_units", 1_024, "lstm_2_units", 1_024));
        return wide;
    }

    private static Map<String, Object> large() {
        Map<String, Object> large = new HashMap<>(TINY);
        large.putAll(Map.of(
                "batch_size", 1_024, "duration", 3, "hop_length", 64, "n_fft", 256, "n_mels", 128, "n_mfcc", 128));
        return large;
    }

    @Test
    void memoryOffTheHeapThatRunsOutIsToldOnceAndTheNextTrialIsCarriedOut() {
        String reason = carryOut(
                        wide(),
                        "-Xmx512m",
                        "-Dorg.bytedeco.javacpp.maxbytes=4g",
                        "-Dorg.bytedeco.javacpp.maxphysicalbytes=500m")
                .reason();
        assertThat(reason).contains("OutOfMemoryError").contains("physicalBytes");
    }

    private Outcome carryOut(Map<String, Object> large, String... limits) {
        return carryOut(Failure.OUT_OF_MEMORY, large, limits);
    }

    private Outcome carryOut(Failure failure, Map<String, Object> large, String... limits) {
        service.waiting.add(assignment(7, large));
        service.waiting.add(assignment(8, TINY));
        Map<String, String> environment = Map.of("DIAPASON_TOKEN", ProtocolServer.TOKEN, "OMP_NUM_THREADS", "1");
        try (LocalPool pool = new LocalPool(command(limits), environment, 1, folder)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> service.outcomes.size() == 2);
            assertThat(pool.alive()).isEqualTo(1);
        }
        Outcome told = service.outcomes.remove();
        assertThat(told.kind()).isEqualTo(Outcome.Kind.FAILED);
        assertThat(told.failure()).isEqualTo(failure);
        assertThat(service.outcomes.remove().kind()).isEqualTo(Outcome.Kind.COMPLETED);
        assertThat(service.heard)
                .filteredOn(message -> message.endsWith("finish"))
                .containsExactly("7/1 finish", "8/1 finish");
        return told;
    }

    private List<String> command(String... limits) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(limits));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.diapason.cli.Main", "worker"));
        command.addAll(List.of("--url", service.url().toString(), "--data", folder.toString()));
        return command;
    }

    private static Assignment assignment(long trial, Map<String, Object> configuration) {
        return new Assignment(1, "tiny", trial, (int) trial, 1, configuration, DEFINITION, "", 1, 5, 30);
    }
}

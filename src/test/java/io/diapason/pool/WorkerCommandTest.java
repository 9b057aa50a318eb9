package io.diapason.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkerCommandTest {
    private static final WorkerMemory MEMORY = WorkerMemory.within(4L << 30);

    @Test
    void keepsTheTokenOutOfTheArguments() {
        WorkerCommand worker =
                WorkerCommand.of(MEMORY, "a.jar:b.jar", "http://127.0.0.1:8440", "secret", Path.of("logs"));
        assertThat(worker.command())
                .containsSequence(
                        "-cp", "a.jar:b.jar", "io.diapason.cli.Main", "worker", "--url", "http://127.0.0.1:8440")
                .contains(
                        "-Xmx1073741824",
                        "-Dorg.bytedeco.javacpp.maxbytes=2147483648",
                        "-Dorg.bytedeco.javacpp.maxphysicalbytes=4294967296")
                .doesNotContain("-XX:+ExitOnOutOfMemoryError") // a worker tells it itself
                .noneMatch(word -> word.contains("secret"));
        assertThat(worker.environment())
                .containsEntry("DIAPASON_TOKEN", "secret")
                .containsEntry("OMP_NUM_THREADS", "1");
    }

    @Test
    void takesFurtherOptionsAtTheEnd() {
        WorkerCommand worker = WorkerCommand.of(MEMORY, "a.jar", "http://127.0.0.1:8440", "secret", Path.of("logs"));
        WorkerCommand longer = worker.with("--feature-store", "/data/features");
        assertThat(longer.command()).startsWith(worker.command().toArray(String[]::new));
        assertThat(longer.command()).endsWith("--feature-store", "/data/features");
        assertThat(longer.environment()).isEqualTo(worker.environment());
    }

    @Test
    void tellsOpenBlasTheCoreTypeByTheFlagsOfTheProcessor() {
        assertThat(CoreType.of(List.of("flags\t\t: fpu avx2 fma avx512f avx512dq avx512bw avx512vl")))
                .hasValue("SKYLAKEX");
        assertThat(CoreType.of(List.of("model name: x", "flags\t\t: fpu avx2 fma avx512f")))
                .hasValue("HASWELL");
        assertThat(CoreType.of(List.of("flags\t\t: fpu sse3"))).isEmpty();
        assertThat(CoreType.of(List.of("Features\t: asimd"))).isEmpty();
    }

    @Test
    void backsOffToHalfAMinuteAndForgivesAfterAStableMinute() {
        Backoff backoff = Backoff.FIRST;
        for (int i = 0; i < 10; i++) {
            backoff = backoff.after(Duration.ofSeconds(1), false);
        }
        assertThat(backoff.delay()).isEqualTo(Duration.ofSeconds(30));
        assertThat(backoff.after(Duration.ofMinutes(2), false)).isEqualTo(Backoff.FIRST);
    }

    @Test
    void waitsNoLongerForWorkersWhoseMemoryRanOut() {
        assertThat(Backoff.FIRST.after(Duration.ofSeconds(1), true)).isEqualTo(Backoff.FIRST);
        Backoff grown = Backoff.FIRST.after(Duration.ofSeconds(1), false);
        assertThat(grown.after(Duration.ofSeconds(1), true)).isEqualTo(grown).isNotEqualTo(Backoff.FIRST);
    }
}

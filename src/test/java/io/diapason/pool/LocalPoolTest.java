package io.diapason.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPoolTest {
    @TempDir
    Path logs;

    @Test
    void namesItsWorkersAndKeepsTheirOutput() {
        try (LocalPool pool = new LocalPool(child("calm"), Map.of("GREETING", "hello"), 2, logs)) {
            String own = "-" + ProcessHandle.current().pid() + "-";
            await().untilAsserted(() -> {
                assertThat(logs.resolve("worker-1.log")).content().contains(own + "1 with hello");
                assertThat(logs.resolve("worker-2.log")).content().contains(own + "2 with hello");
            });
            assertThat(pool.alive()).isEqualTo(2);
        }
    }

    @Test
    void startsAKilledWorkerAgain() {
        try (LocalPool pool = new LocalPool(child("calm"), Map.of(), 1, logs)) {
            await().until(() -> pool.alive() == 1);
            ProcessHandle first = children().iterator().next();
            first.destroyForcibly();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> pool.alive() == 1 && !children().contains(first));
        }
    }

    @Test
    void leavesNoChildBehindWhenClosed() {
        LocalPool pool = new LocalPool(child("calm"), Map.of(), 3, logs);
        await().until(() -> pool.alive() == 3);
        Set<ProcessHandle> all = children();
        pool.close();
        pool.close();
        assertThat(all).hasSize(3).noneMatch(ProcessHandle::isAlive);
        assertThat(pool.alive()).isZero();
    }

    @Test
    void endsAChildByForceThatDoesNotListen() {
        LocalPool pool = new LocalPool(child("stubborn"), Map.of(), 1, logs);
        await().until(() -> pool.alive() == 1);
        long start = System.nanoTime();
        pool.close();
        assertThat(pool.alive()).isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void waitsLongerBeforeEveryStartOfAChildThatKeepsFailing() throws Exception {
        long begin = System.nanoTime();
        try (LocalPool pool = new LocalPool(child("failing"), Map.of(), 1, logs)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> starts() >= 3);
            Duration waited = Duration.ofNanos(System.nanoTime() - begin);

            // One second before the second start and two before the third; a busy machine can only add to that.
            assertThat(waited).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
        }
    }

    @Test
    void startsAChildAgainWhoseMemoryRanOut() {
        try (LocalPool pool = new LocalPool(child("exhausted"), Map.of(), 1, logs)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> starts() >= 3);
        }
    }

    @Test
    void beginsALogAnewThatHasGrownTooLong() throws Exception {
        Files.write(logs.resolve("worker-1.log"), new byte[6 << 20]);
        try (LocalPool pool = new LocalPool(child("calm"), Map.of(), 1, logs)) {
            await().untilAsserted(() ->
                    assertThat(Files.size(logs.resolve("worker-1.log"))).isBetween(1L, 1_000L));
            assertThat(pool.alive()).isEqualTo(1);
        }
    }

    @Test
    void childrenEndWhenTheirOwnerIsKilled() throws Exception {
        Process owner = new ProcessBuilder(
                        java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PoolOwner.class.getName(),
                        logs.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<ProcessHandle> children = owner.inputReader()
                .lines()
                .takeWhile(line -> !line.equals("ready"))
                .map(line -> ProcessHandle.of(Long.parseLong(line)).orElseThrow())
                .toList();
        owner.destroyForcibly().waitFor();
        assertThat(children).hasSize(2);
        await().until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void refusesAnImpossibleNumberOfWorkers() {
        assertThatThrownBy(() -> new LocalPool(child("calm"), Map.of(), -1, logs))
                .hasMessageContaining("but is -1");
    }

    static List<String> child(String manner) {
        return List.of(java(), "-cp", System.getProperty("java.class.path"), Child.class.getName(), manner);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private long starts() throws Exception {
        Path log = logs.resolve("worker-1.log");
        return Files.exists(log)
                ? Files.readAllLines(log).stream()
                        .filter(line -> line.startsWith("I am"))
                        .count()
                : 0;
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().children().collect(Collectors.toSet());
    }
}

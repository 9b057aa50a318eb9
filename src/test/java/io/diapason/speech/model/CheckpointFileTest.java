package io.diapason.speech.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {
    private final Complaints complaints = new Complaints(CheckpointFile.class);

    @TempDir
    private Path folder;

    @AfterEach
    void stopListening() {
        complaints.close();
    }

    @Test
    void givesBackWhatItTookToTheBit() throws IOException {
        RandomCheckpoints random = new RandomCheckpoints(1);
        int piece = 1 << 18;
        for (int weights : new int[] {1, 2, 3, 7, 500, piece - 30, piece - 1, piece, piece + 1, 2 * piece + 3}) {
            for (int i = 0; i < 6; i++) {
                Checkpoint written = random.next(weights);
                CheckpointFile.write(file(), written);

                RandomCheckpoints.assertSame(read().orElseThrow(), written);
            }
        }
        assertThat(files()).containsExactly(file());
        assertThat(complaints.texts()).isEmpty();
    }

    @Test
    void isEmptyWithoutAWordWhereThereIsNone() {
        assertThat(read()).isEmpty();
        assertThat(complaints.texts()).isEmpty();
    }

    @Test
    void isEmptyWhicheverByteIsDamaged() throws IOException {
        byte[] whole = whole();
        Random random = new Random(2);
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file(), damaged);

            assertThat(read()).as("byte %d of %d", at, whole.length).isEmpty();
        }
        assertThat(complaints.texts())
                .hasSize(whole.length)
                .allMatch(text -> text.contains("training begins anew"))
                .anyMatch(text -> text.contains("it is no checkpoint"))
                .anyMatch(text -> text.contains("must have format 1, but has"))
                .anyMatch(text -> text.contains("cut short"))
                .anyMatch(text -> text.contains("checksum"));
    }

    @Test
    void isEmptyWhereverItIsCut() throws IOException {
        byte[] whole = whole();
        for (int length = 0; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));

            assertThat(read()).as("%d of %d bytes", length, whole.length).isEmpty();
        }
        Files.write(file(), Arrays.copyOf(whole, whole.length + 1));
        assertThat(read()).isEmpty();
    }

    /** With a sum that fits: lengths are bounded by the file, not by what stands in it. */
    @Test
    void asksForNoMoreMemoryThanTheFileHasBytes() throws IOException {
        for (int length : new int[] {Integer.MAX_VALUE, -1, Integer.MIN_VALUE, 1_000_000_000}) {
            forge(length, "{}");

            assertThat(read()).isEmpty();
        }
        assertThat(complaints.texts()).hasSize(4).allMatch(text -> text.contains("cut short"));
    }

    @Test
    void isEmptyWhereTheHeaderMakesNoSense() throws IOException {
        for (String header : List.of("", "null", "{}", "[1", "{\"epoch\": -1}", "{\"odd\": 1}", "\"x\"")) {
            forge(0, header);

            assertThat(read()).as(header).isEmpty();
        }
        assertThat(complaints.texts()).hasSize(7);
    }

    @Test
    void doesNotGoOnWithAnotherTraining() throws IOException {
        whole();

        assertThat(CheckpointFile.read(file(), "f".repeat(64), RandomCheckpoints.ENVIRONMENT))
                .isEmpty();
        assertThat(complaints.texts()).singleElement().asString().contains("belongs to another training");
    }

    @Test
    void doesNotGoOnWhereNumbersAreRoundedDifferently() throws IOException {
        whole();
        List<String> rounding =
                List.of("nd4j", "backend", "blas", "blas_core", "gemm", "precision", "architecture", "java");
        for (String key : rounding) {
            assertThat(readWith(key)).as(key).isEmpty();
        }
        assertThat(complaints.texts()).hasSize(rounding.size()).anyMatch(text -> text.endsWith("gemm was a and is b"));

        assertThat(readWith("threads")).isPresent();
        assertThat(readWith("processors")).isPresent();
    }

    @Test
    void leavesTheOldOneWhereTheNewOneCannotBeWritten() throws IOException {
        RandomCheckpoints random = new RandomCheckpoints(4);
        Checkpoint first = random.next(10);
        CheckpointFile.write(file(), first);
        Map<String, String> endless = Map.of("java", "x".repeat(1 << 24));
        Checkpoint second = new Checkpoint(
                first.identity(),
                first.epoch(),
                first.weights(),
                first.updater(),
                first.best(),
                first.history(),
                0,
                0,
                1,
                endless);

        assertThatThrownBy(() -> CheckpointFile.write(file(), second))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("at most 16777216 bytes, but has");
        RandomCheckpoints.assertSame(read().orElseThrow(), first);
        assertThat(files()).containsExactly(file());
    }

    private byte[] whole() throws IOException {
        CheckpointFile.write(file(), new RandomCheckpoints(3).next(40));
        return Files.readAllBytes(file());
    }

    /** As it should be, but for what is said about the length of the weights, and for the header. */
    private void forge(int weights, String header) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file(), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            HashedOutput out = new HashedOutput(channel);
            out.put("DIAPCKPT".getBytes(StandardCharsets.US_ASCII));
            out.put(1);
            out.put(header.length());
            out.put(header.getBytes(StandardCharsets.US_ASCII));
            out.put(weights);
            for (int block = 1; block < 4; block++) {
                out.put(new float[0]);
            }
            out.end();
        }
    }

    private Optional<Checkpoint> readWith(String changed) {
        Map<String, String> environment = new HashMap<>(RandomCheckpoints.ENVIRONMENT);
        environment.put(changed, "b");
        return CheckpointFile.read(file(), RandomCheckpoints.IDENTITY, environment);
    }

    private Optional<Checkpoint> read() {
        return CheckpointFile.read(file(), RandomCheckpoints.IDENTITY, RandomCheckpoints.ENVIRONMENT);
    }

    private Path file() {
        return folder.resolve("a.checkpoint");
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.toList();
        }
    }
}

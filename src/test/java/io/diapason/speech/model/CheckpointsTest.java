package io.diapason.speech.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
    private static final String PART = "." + "0".repeat(8) + "-0000-0000-0000-" + "0".repeat(12) + ".part";

    @TempDir
    private Path temporary;

    @Test
    void keepsTheNewestOfEachKeyAndGivesItBack() throws IOException {
        CheckpointSlot one = open().slot("study-1-trial-7");
        CheckpointSlot other = open().slot("study-1-trial-8");
        one.save(checkpoint(1));
        one.save(checkpoint(2));
        other.save(checkpoint(3));

        assertThat(names()).containsExactly("study-1-trial-7.checkpoint", "study-1-trial-8.checkpoint");
        assertThat(epoch(one)).hasValue(2);
        assertThat(epoch(open().slot("study-1-trial-8"))).hasValue(3);
        one.delete();
        one.delete();
        assertThat(epoch(one)).isEmpty();
        assertThat(names()).containsExactly("study-1-trial-8.checkpoint");
    }

    @Test
    void deletesWhatAKilledProcessLeftHalfWrittenOfTheSameTraining() throws IOException {
        CheckpointSlot one = open().slot("study-1-trial-7");
        one.save(checkpoint(1));
        put("study-1-trial-7.checkpoint" + PART, 10, Instant.now());
        put("study-1-trial-70.checkpoint" + PART, 10, Instant.now());

        one.delete();

        assertThat(names()).containsExactly("study-1-trial-70.checkpoint" + PART);
    }

    @Test
    void makesItsFolderOnlyWhenThereIsSomethingToKeep() {
        CheckpointSlot slot = open().slot("a");

        assertThat(epoch(slot)).isEmpty();
        slot.delete();
        assertThat(folder()).doesNotExist();
        slot.save(checkpoint(1));
        assertThat(epoch(slot)).hasValue(1);
    }

    @Test
    void takesNoKeyThatLeadsElsewhere() {
        Checkpoints checkpoints = open();
        for (String key : List.of("", "../a", "a/b", "a\\b", "a b", "a\n", "ä", "x".repeat(101))) {
            assertThatThrownBy(() -> checkpoints.slot(key)).as(key).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> checkpoints.slot("a/b"))
                .hasMessage("a checkpoint's key must be 1 to 100 of A-Z, a-z, 0-9, '.', '_' and '-', but is 'a/b'");
        checkpoints.slot("..").save(checkpoint(1));
        checkpoints.slot("x".repeat(100)).save(checkpoint(1));
        assertThat(folder()).isDirectoryContaining(file -> file.endsWith("...checkpoint"));
        assertThat(temporary).isDirectoryNotContaining(file -> !file.equals(folder()));
    }

    @Test
    void deletesWhatNobodyCameBackFor() throws IOException {
        Instant now = Instant.parse("2026-03-01T00:00:00Z");
        put("old.checkpoint", 10, now.minus(Duration.ofDays(7)).minusSeconds(1));
        put("young.checkpoint", 10, now.minus(Duration.ofDays(7)));
        put("killed.checkpoint" + PART, 10, now.minus(Duration.ofHours(1)).minusSeconds(1));
        put("writing.checkpoint" + PART, 10, now.minus(Duration.ofHours(1)));

        Checkpoints.open(folder(), 1_000, InstantSource.fixed(now));

        assertThat(names()).containsExactly("writing.checkpoint" + PART, "young.checkpoint");
    }

    @Test
    void leavesAloneWhatIsNotItsOwn() throws IOException {
        Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
        List<String> others = List.of("a.checkpoint.part", "model.zip", "notes.part", "x y.checkpoint");
        for (String name : others) {
            put(name, 5_000, longAgo);
        }
        Files.createDirectory(folder().resolve("folder.checkpoint"));
        Path target = Files.writeString(temporary.resolve("target"), "kept");
        Files.createSymbolicLink(folder().resolve("link.checkpoint"), target);

        Checkpoints.open(folder(), 1_000, InstantSource.system());

        assertThat(names()).containsAll(others).contains("folder.checkpoint", "link.checkpoint");
    }

    @Test
    void staysWithinItsBoundTheOldestGoingFirst() throws IOException {
        Instant now = InstantSource.system().instant();
        put("c.checkpoint", 4_000, now.minusSeconds(10));
        put("a.checkpoint", 4_000, now.minusSeconds(20));
        put("b.checkpoint", 4_000, now.minusSeconds(30));

        Checkpoints checkpoints = Checkpoints.open(folder(), 12_000, InstantSource.system());
        assertThat(names()).hasSize(3);
        checkpoints.slot("new").save(checkpoint(1));

        assertThat(names()).containsExactly("a.checkpoint", "c.checkpoint", "new.checkpoint");
        assertThat(epoch(checkpoints.slot("new"))).hasValue(1);
    }

    @Test
    void goesOnWhereNothingCanBeWrittenAndSaysSoOnce() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "no folder");
        try (Complaints complaints = new Complaints(Checkpoints.class)) {
            CheckpointSlot slot = Checkpoints.open(file).slot("a");
            slot.save(checkpoint(1));
            slot.save(checkpoint(2));
            slot.delete();

            assertThat(epoch(slot)).isEmpty();
            assertThat(complaints.texts()).singleElement().asString().contains("an interrupted training begins anew");
        }
    }

    private Optional<Integer> epoch(CheckpointSlot slot) {
        return slot.load(RandomCheckpoints.IDENTITY).map(Checkpoint::epoch);
    }

    private static Checkpoint checkpoint(int epoch) {
        List<EpochResult> history = Stream.iterate(1, past -> past + 1)
                .limit(epoch)
                .map(past -> new EpochResult(past, Map.of("uar", 0.5), 1))
                .toList();
        return new Checkpoint(
                RandomCheckpoints.IDENTITY,
                epoch,
                new float[100],
                new float[0],
                Optional.empty(),
                history,
                0,
                0,
                1,
                Backend.environment());
    }

    private void put(String name, int bytes, Instant last) throws IOException {
        Files.createDirectories(folder());
        Path file = Files.write(folder().resolve(name), new byte[bytes]);
        Files.setLastModifiedTime(file, FileTime.from(last));
    }

    private Checkpoints open() {
        return Checkpoints.open(folder());
    }

    private Path folder() {
        return temporary.resolve("checkpoints");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

package io.diapason.speech.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureStoreDamageTest {
    private static final List<Clip> CLIPS = Tones.clips(12);

    @TempDir
    private Path folder;

    private int expected;

    @BeforeEach
    void fill() {
        expected = gather(new Tally());
    }

    @Test
    void computesAFlippedBitAgainAndKeepsTheOthers() throws IOException {
        flip(segment(), firstWantedByte());

        Tally tally = new Tally();
        assertThat(gather(tally)).isEqualTo(expected);
        assertThat(tally.extracted()).isEqualTo(1);
        assertThat(tally.reused()).isEqualTo(11);

        Tally healed = new Tally();
        assertThat(gather(healed)).isEqualTo(expected);
        assertThat(healed.extracted()).isZero();
        assertThat(segments()).hasSize(1);
    }

    @Test
    void isRightWhicheverBitFlips() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            Path file = segment();
            long size = Files.size(file);
            flip(file, i < 30 ? random.nextInt(SegmentFormat.HEADER + 12 * SegmentFormat.ENTRY) : random.nextInt((int) size));
            assertThat(gather(new Tally())).as("flip %d", i).isEqualTo(expected);
        }
    }

    @Test
    void computesWhatATruncatedFileLost() throws IOException {
        Path file = segment();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            int rows = Selection.of(Tones.SMALL).frontEnds().get(0).dimensions();
            channel.truncate(channel.size() - 5 * SegmentFormat.bytes(rows, Tones.SMALL.frames()) / 2);
        }
        Tally tally = new Tally();

        assertThat(gather(tally)).isEqualTo(expected);

        assertThat(tally.extracted()).isEqualTo(3);
        assertThat(file).doesNotExist();
    }

    @Test
    void isRightWhateverTheFileHolds() throws IOException {
        for (byte[] content : List.of(new byte[0], new byte[10], new byte[100_000], new byte[24])) {
            Files.write(segment(), content);
            Tally tally = new Tally();

            assertThat(gather(tally)).isEqualTo(expected);

            assertThat(tally.extracted()).isEqualTo(12);
        }
    }

    @Test
    void goesOnWhenTheFolderIsDeletedUnderIt() throws IOException {
        for (Path file : segments()) {
            Files.delete(file);
        }
        Tally tally = new Tally();

        assertThat(gather(tally)).isEqualTo(expected);

        assertThat(tally.extracted()).isEqualTo(12);
    }

    @Test
    void sweepsUpWhatAKilledProcessLeft() throws IOException {
        Path left = Files.write(segment().resolveSibling("dead" + Room.LEFTOVER), new byte[1_000]);
        Files.delete(segment());

        gather(new Tally());

        assertThat(left).doesNotExist();
    }

    private int gather(Tally tally) {
        FeatureStore store = FeatureStore.open(folder, Capacity.parse("1G"));
        try (Gathering gathering = store.gather(Tones.SMALL, tally)) {
            return Tones.sum(CLIPS, gathering.complete(CLIPS, done -> {}));
        }
    }

    /** The first row, an MFCC, of the first clip. */
    private static int firstWantedByte() {
        int rows = Selection.of(Tones.SMALL).frontEnds().get(0).dimensions();
        return SegmentFormat.HEADER + 12 * SegmentFormat.ENTRY + Integer.BYTES * rows + 5;
    }

    private Path segment() throws IOException {
        return segments().get(0);
    }

    private List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(Room.SEGMENT)).toList();
        }
    }

    private static void flip(Path file, int position) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[position] ^= 16;
        Files.write(file, bytes);
    }
}

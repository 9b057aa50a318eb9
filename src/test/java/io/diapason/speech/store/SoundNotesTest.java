package io.diapason.speech.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundNotesTest {
    private static final String FILE = "a1".repeat(32);
    private static final String CONTENT = "0f".repeat(32);

    @TempDir
    private Path folder;

    @Test
    void remembersBeyondTheProcess() {
        note();
        try (SoundNotes notes = notes()) {
            assertThat(notes.content(FILE)).hasValue(CONTENT);
            assertThat(notes.content(CONTENT)).isEmpty();
        }
    }

    @Test
    void forgetsWhatIsDamaged() throws IOException {
        note();
        Path file = files().get(0);
        byte[] bytes = Files.readAllBytes(file);
        for (int position : List.of(0, 8, 9, 40, 100, bytes.length - 1)) {
            byte[] damaged = bytes.clone();
            damaged[position] ^= 1;
            Files.write(file, damaged);
            try (SoundNotes notes = notes()) {
                assertThat(notes.content(FILE)).as("flip at %d", position).isEmpty();
            }
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void letsOneAtATimeListen() {
        try (SoundNotes first = notes();
                SoundNotes second = notes()) {
            assertThat(first.claim(FILE)).isTrue();
            assertThat(second.claim(FILE)).isFalse();
            first.note(FILE, CONTENT);
            first.flush();
            assertThat(second.claim(FILE)).isTrue();
            assertThat(second.content(FILE)).hasValue(CONTENT);
        }
    }

    @Test
    void keepsNobodyFromListeningWhereNothingCanBeWritten() {
        try (SoundNotes first = FeatureStore.none().notes();
                SoundNotes second = FeatureStore.none().notes()) {
            assertThat(first.claim(FILE)).isTrue();
            assertThat(second.claim(FILE)).isTrue();
            first.note(FILE, CONTENT);
            first.flush();
            assertThat(second.content(FILE)).isEmpty();
        }
    }

    private void note() {
        try (SoundNotes notes = notes()) {
            notes.note(FILE, CONTENT);
        }
    }

    private SoundNotes notes() {
        return FeatureStore.open(folder, Capacity.parse("1M")).notes();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(Room.SEGMENT)).toList();
        }
    }
}

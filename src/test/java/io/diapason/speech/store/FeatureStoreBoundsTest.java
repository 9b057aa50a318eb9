package io.diapason.speech.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.speech.features.FeatureSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureStoreBoundsTest {
    private static final List<Clip> CLIPS = Tones.clips(40);

    @TempDir
    private Path folder;

    private final Warnings warnings = new Warnings();
    private final Logger logger = Logger.getLogger(FeatureStore.class.getName());

    @BeforeEach
    void listen() {
        logger.addHandler(warnings);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(warnings);
    }

    @Test
    void makesRoomByDeletingWhatWasUsedLongestAgo() throws IOException {
        long one = sizeOfOne();
        FeatureStore store = FeatureStore.open(folder, new Capacity(one * 5 / 2));
        extracted(store, CLIPS.subList(0, 10));
        age();
        extracted(store, CLIPS.subList(10, 20));
        age();
        assertThat(extracted(store, CLIPS.subList(0, 10))).isZero();

        assertThat(extracted(store, CLIPS.subList(20, 30))).isEqualTo(10);

        assertThat(extracted(store, CLIPS.subList(0, 10))).isZero();
        assertThat(extracted(store, CLIPS.subList(10, 20))).isEqualTo(10);
        assertThat(bytes()).isLessThanOrEqualTo(one * 5 / 2);
        assertThat(warnings.texts).isEmpty();
    }

    @Test
    void keepsOnTheHeapWhatTheBoundDoesNotAllow() throws IOException {
        int expected = sum(FeatureStore.none(), Tones.LARGE);
        FeatureStore store = FeatureStore.open(folder, Capacity.parse("12M"));

        assertThat(sum(store, Tones.LARGE)).isEqualTo(expected);
        assertThat(sum(store, Tones.LARGE)).isEqualTo(expected);

        assertThat(bytes()).isBetween(8L << 20, 12L << 20);
        assertThat(warnings.texts).singleElement().satisfies(text -> assertThat(text)
                .contains(folder.toString())
                .contains("12 MB at most")
                .contains("--feature-store-size"));
    }

    @Test
    void worksWithoutAFolderThatCanBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("features"), "a file in its place");
        FeatureStore store = FeatureStore.open(file, Capacity.parse("1G"));

        assertThat(sum(store, Tones.SMALL)).isEqualTo(sum(FeatureStore.none(), Tones.SMALL));
        sum(store, Tones.SMALL);

        assertThat(warnings.texts).singleElement().satisfies(text -> assertThat(text)
                .contains(file.toString()));
        assertThat(file).hasContent("a file in its place");
    }

    @Test
    void writesNothingWithASizeOfZero() throws IOException {
        FeatureStore store = FeatureStore.open(folder, Capacity.parse("0"));

        assertThat(sum(store, Tones.SMALL)).isEqualTo(sum(FeatureStore.none(), Tones.SMALL));

        assertThat(folder).isEmptyDirectory();
        assertThat(warnings.texts).isEmpty();
    }

    private long sizeOfOne() {
        int rows = Selection.of(Tones.SMALL).frontEnds().get(0).dimensions();
        return SegmentFormat.HEADER + 10 * (SegmentFormat.ENTRY + SegmentFormat.bytes(rows, Tones.SMALL.frames()));
    }

    /** Everything there was last used a minute earlier than it was. */
    private void age() throws IOException {
        for (Path file : segments()) {
            Instant used = Files.getLastModifiedTime(file).toInstant();
            Files.setLastModifiedTime(file, FileTime.from(used.minusSeconds(60)));
        }
    }

    private static long extracted(FeatureStore store, List<Clip> clips) {
        Tally tally = new Tally();
        try (Gathering gathering = store.gather(Tones.SMALL, tally)) {
            gathering.complete(clips, done -> {});
        }
        return tally.extracted();
    }

    private static int sum(FeatureStore store, FeatureSettings settings) {
        try (Gathering gathering = store.gather(settings, new Tally())) {
            return Tones.sum(CLIPS, gathering.complete(CLIPS, done -> {}));
        }
    }

    private long bytes() throws IOException {
        long bytes = 0;
        for (Path file : segments()) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    private List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(Room.SEGMENT)).toList();
        }
    }

    private static final class Warnings extends Handler {
        private final List<String> texts = new ArrayList<>();

        @Override
        public void publish(LogRecord warning) {
            String text = new SimpleFormatter().formatMessage(warning);
            if (text.startsWith("the feature store")) {
                texts.add(text);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

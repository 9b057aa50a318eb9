package io.diapason.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Files of a folder whose names promise sound. What they hold is for the decoder to say. */
final class RecordingFiles {
    private static final int DEPTH = 10;
    private static final int MOST = 10_000;
    private static final Set<String> EXTENSIONS =
            Set.of("wav", "wave", "flac", "aif", "aiff", "aifc", "mp3", "ogg", "oga", "opus", "m4a", "mp4");

    private RecordingFiles() {}

    /** In the order of their names, 10,000 at most. */
    static List<Path> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Failure(Failure.BAD_INPUT, folder + " must be a folder with recordings, but is none");
        }
        try (Stream<Path> tree = Files.walk(folder, DEPTH)) {
            return tree.filter(RecordingFiles::promisesSound)
                    .sorted()
                    .limit(MOST)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Failure(Failure.BAD_INPUT, folder + " cannot be read: " + e);
        }
    }

    private static boolean promisesSound(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}

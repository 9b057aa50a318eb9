package io.diapason.speech.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The two faults of audio files that are worth telling before anything is decoded. */
final class FileContent {
    private static final String LFS = "version https://git-lfs";
    private static final long LARGEST_POINTER = 1_024;

    private FileContent() {}

    /** Why the file holds no sound, if that can be told from its size and first bytes. */
    static Optional<String> fault(Path file) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                return Optional.of("empty file (0 bytes)");
            }
            return size <= LARGEST_POINTER && isPointer(file)
                    ? Optional.of(
                            "git-lfs pointer of " + size + " bytes, not audio: run 'git lfs pull' where it came from")
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of("cannot be opened: " + e);
        }
    }

    private static boolean isPointer(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LFS.length()), StandardCharsets.US_ASCII).equals(LFS);
        }
    }
}

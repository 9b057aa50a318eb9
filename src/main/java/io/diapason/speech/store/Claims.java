package io.diapason.speech.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who is working on what, among all threads and processes of the machine: a lock on one byte of a file per piece of work, which the operating
 * system takes back from a process that dies. Thread-safe.
 */
final class Claims {
    private static final int DIGITS = 15;

    /** Whose turn it is to write. */
    static final String WRITING = "0".repeat(DIGITS);

    /** Never closed: closing any channel of a file would give up all locks this process holds on it. */
    private static final Map<Path, FileChannel> OPEN = new HashMap<>();

    private final Path file;

    /** @param root folder of the store, made where missing */
    Claims(Path root) {
        this.file = root.toAbsolutePath().normalize().resolve("claims.lock");
    }

    /**
     * Takes a piece of work, unless it is taken.
     *
     * @param kind hash of the kind of work, at least 15 hexadecimal digits
     * @param work hash of the piece, as many
     */
    Optional<FileLock> take(String kind, String work) throws IOException {
        long position = number(kind) ^ number(work);
        try {
            return Optional.ofNullable(channel(file).tryLock(position, 1, false));
        } catch (OverlappingFileLockException e) {
            return Optional.empty(); // another thread of this process has it
        }
    }

    private static long number(String hash) {
        return Long.parseLong(hash.substring(0, DIGITS), 16);
    }

    static void release(FileLock claim) {
        try {
            claim.release();
        } catch (IOException e) {
            // Its channel was closed by an interrupt, and the lock went with it.
        }
    }

    private static synchronized FileChannel channel(Path file) throws IOException {
        FileChannel open = OPEN.get(file);
        if (open != null && open.isOpen() && Files.exists(file)) {
            return open;
        }
        Files.createDirectories(file.resolveSibling("."));
        FileChannel opened = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        OPEN.put(file, opened);
        return opened;
    }
}

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

    /** Never closed: closing any channel of a file would give up all locks this process holds on it. */
    private static final Map<Path, FileChannel> OPEN = new HashMap<>();

    private final Path file;

    Claims(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /**
     * Takes a piece of work, unless it is taken.
     *
     * @param work hexadecimal digits, at least 15
     */
    Optional<FileLock> take(String work) throws IOException {
        long position = Long.parseLong(work.substring(0, DIGITS), 16);
        try {
            return Optional.ofNullable(channel(file).tryLock(position, 1, false));
        } catch (OverlappingFileLockException e) {
            return Optional.empty(); // another thread of this process has it
        }
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

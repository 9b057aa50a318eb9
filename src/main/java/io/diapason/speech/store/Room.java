package io.diapason.speech.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The files of a store. Each is written whole or not at all, one at a time on the machine, after those used longest ago have made room for it.
 * Deleting a file that is mapped somewhere harms nobody. Thread-safe.
 */
final class Room {
    static final String SEGMENT = ".features";
    static final String LEFTOVER = ".part";
    private static final String WRITING = "0".repeat(15);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final Path root;
    private final long bytes;
    private final Claims writing;

    Room(Path root, long bytes) {
        this.root = root;
        this.bytes = bytes;
        this.writing = new Claims(root.resolve("writing.lock"));
    }

    Path root() {
        return root;
    }

    /** Most bytes of all segments together. */
    long bytes() {
        return bytes;
    }

    /**
     * Writes a new segment.
     *
     * @param kept segments that must not make room for it
     * @throws IOException when it does not fit, or cannot be written
     */
    Path write(Path folder, ByteBuffer content, Set<Path> kept) throws IOException {
        FileLock turn = turn();
        try {
            Files.createDirectories(folder);
            makeRoom(content.remaining(), kept);
            String name = UUID.randomUUID().toString();
            Path part = folder.resolve(name + LEFTOVER);
            try {
                put(part, content);
                return Files.move(part, folder.resolve(name + SEGMENT), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } finally {
            Claims.release(turn);
        }
    }

    private static void put(Path part, ByteBuffer content) throws IOException {
        try (FileChannel channel =
                FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (content.hasRemaining()) {
                channel.write(content);
            }
            channel.force(true);
        }
    }

    private FileLock turn() throws IOException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE) {
            Optional<FileLock> turn = writing.take(WRITING);
            if (turn.isPresent()) {
                return turn.get();
            }
            Pause.briefly();
        }
        throw new IOException("another process has been writing for a minute");
    }

    /** Whoever writes is alone, so an unfinished file belongs to a process that was killed. */
    private void makeRoom(long needed, Set<Path> kept) throws IOException {
        for (Path leftover : files(LEFTOVER)) {
            Files.deleteIfExists(leftover);
        }
        List<Used> segments = files(SEGMENT).stream()
                .flatMap(file -> Used.of(file).stream())
                .sorted(Comparator.comparing(Used::last))
                .toList();
        long excess = segments.stream().mapToLong(Used::size).sum() + needed - bytes;
        List<Used> spare =
                segments.stream().filter(one -> !kept.contains(one.file())).toList();
        if (excess > spare.stream().mapToLong(Used::size).sum()) {
            throw new IOException("what is in use fills it");
        }
        for (Used segment : spare) {
            if (excess > 0) {
                Files.deleteIfExists(segment.file());
                excess -= segment.size();
            }
        }
    }

    private record Used(Path file, FileTime last, long size) {
        static Optional<Used> of(Path file) {
            try {
                return Optional.of(new Used(file, Files.getLastModifiedTime(file), Files.size(file)));
            } catch (IOException e) {
                return Optional.empty(); // gone meanwhile
            }
        }
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root, 2)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Notes that a segment was needed. */
    static void touch(Path segment) {
        try {
            Files.setLastModifiedTime(segment, FileTime.from(InstantSource.system().instant()));
        } catch (IOException e) {
            // Gone, or not ours to write: it then counts as used when it was.
        }
    }
}

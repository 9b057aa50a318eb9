package io.diapason.speech.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of checkpoints, for all processes of a machine. What is kept, and how long:
 *
 * <ul>
 *   <li>one checkpoint per key, the newest; it is deleted when its training has ended;
 *   <li>at most 7 days after the last epoch, where nobody came to go on;
 *   <li>at most 2 GiB together: those written longest ago go first. While several processes write, what they are writing comes on top;
 *   <li>for an hour, what a killed process had half written.
 * </ul>
 *
 * <p>The last three are looked after whenever the folder is opened and a checkpoint saved. Deleting any file at any time is safe. Files that do not
 * look like a checkpoint are left alone. Thread-safe.
 */
public final class Checkpoints {
    private static final System.Logger LOG = System.getLogger(Checkpoints.class.getName());
    private static final long MOST_BYTES = 2L << 30;
    private static final Duration ORPHAN = Duration.ofDays(7);
    private static final Duration LEFTOVER = Duration.ofHours(1);

    static final String ENDING = ".checkpoint";
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final Pattern FILE =
            Pattern.compile(KEY.pattern() + "\\.checkpoint(\\.[0-9a-f-]{36}\\" + CheckpointFile.PART + ")?");

    private final Path folder;
    private final long mostBytes;
    private final InstantSource clock;
    private final AtomicBoolean warned = new AtomicBoolean();

    private Checkpoints(Path folder, long mostBytes, InstantSource clock) {
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.clock = clock;
    }

    /** A folder, which is made when the first checkpoint is saved. What is too old in it is deleted. */
    public static Checkpoints open(Path folder) {
        return open(folder, MOST_BYTES, InstantSource.system());
    }

    /** @param mostBytes of all checkpoints together */
    static Checkpoints open(Path folder, long mostBytes, InstantSource clock) {
        Checkpoints checkpoints = new Checkpoints(folder.toAbsolutePath().normalize(), mostBytes, clock);
        checkpoints.tidy();
        return checkpoints;
    }

    /**
     * The place of one training.
     *
     * @param key 1 to 100 letters, digits, dots, underscores or hyphens
     */
    public CheckpointSlot slot(String key) {
        Rules.require(
                KEY.matcher(key).matches(),
                "a checkpoint's key must be 1 to 100 of A-Z, a-z, 0-9, '.', '_' and '-'",
                "'" + key + "'");
        return new Slot(folder.resolve(key + ENDING));
    }

    /** Of every checkpoint that is there now. */
    public List<String> keys() {
        try {
            return kept().stream()
                    .filter(kept -> !kept.part())
                    .map(kept -> kept.file().getFileName().toString())
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .toList();
        } catch (IOException e) {
            warn("could not be listed", e);
            return List.of();
        }
    }

    private final class Slot implements CheckpointSlot {
        private final Path file;

        Slot(Path file) {
            this.file = file;
        }

        @Override
        public Optional<Checkpoint> load(String identity) {
            return CheckpointFile.read(file, identity, Backend.environment());
        }

        @Override
        public void save(Checkpoint checkpoint) {
            try {
                Files.createDirectories(folder);
                CheckpointFile.write(file, checkpoint);
            } catch (IOException e) {
                warn("keeps no checkpoint: an interrupted training begins anew", e);
            }
            tidy();
        }

        @Override
        public void delete() {
            try {
                Files.deleteIfExists(file);
                for (Kept kept : kept()) {
                    if (kept.file().getFileName().toString().startsWith(file.getFileName() + ".")) {
                        Files.deleteIfExists(kept.file()); // half written by a process that was killed
                    }
                }
            } catch (IOException e) {
                warn("gives no checkpoint back", e);
            }
        }
    }

    private void tidy() {
        try {
            Instant now = clock.instant();
            long bytes = 0;
            for (Kept kept : kept()) {
                bytes += kept.part() ? 0 : kept.bytes();
                Instant end = kept.last().plus(kept.part() ? LEFTOVER : ORPHAN);
                if (now.isAfter(end) || !kept.part() && bytes > mostBytes) {
                    Files.deleteIfExists(kept.file());
                }
            }
        } catch (IOException e) {
            warn("could not be tidied up", e);
        }
    }

    /** The newest first. */
    private List<Kept> kept() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> FILE.matcher(file.getFileName().toString()).matches())
                    .flatMap(file -> Kept.of(file).stream())
                    .sorted(Comparator.comparing(Kept::last).reversed())
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private record Kept(Path file, Instant last, long bytes) {
        static Optional<Kept> of(Path file) {
            try {
                BasicFileAttributes found =
                        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                Kept kept = new Kept(file, found.lastModifiedTime().toInstant(), found.size());
                return found.isRegularFile() ? Optional.of(kept) : Optional.empty();
            } catch (IOException e) {
                return Optional.empty(); // gone meanwhile
            }
        }

        boolean part() {
            return file.toString().endsWith(CheckpointFile.PART);
        }
    }

    private void warn(String what, IOException reason) {
        if (warned.compareAndSet(false, true)) {
            LOG.log(Level.WARNING, "the folder {0} {1} ({2})", folder, what, reason);
        }
    }
}

package io.diapason.speech.model;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One checkpoint in one file. It is written beside the old one and takes its place when all of it is written, so a process that is killed at any
 * moment leaves the old one whole or the new one whole. It is not forced onto the disk, which would take longer than an epoch of a small network: a
 * machine that loses power may leave one that is damaged, which is noticed, and the training begins anew. Several processes may write the same file: one of them wins.
 */
final class CheckpointFile {
    private static final System.Logger LOG = System.getLogger(CheckpointFile.class.getName());

    /** Ending of a file that is being written, or whose writer was killed. */
    static final String PART = ".part";

    /**
     * What rounding depends on. Threads are not among it, since no sum is divided among them; Java is, whose exponential function differs
     * between versions.
     */
    private static final List<String> ROUNDING =
            List.of("nd4j", "backend", "blas", "blas_core", "gemm", "precision", "architecture", "java");

    private CheckpointFile() {}

    /** @throws IOException where it cannot be written; the old one is as it was then */
    static void write(Path file, Checkpoint checkpoint) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + PART);
        try {
            try (FileChannel channel =
                    FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                CheckpointFormat.write(checkpoint, channel);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * The checkpoint, if training may go on from it; empty where there is none. Where one is damaged, belongs to another training or was written
     * where numbers are rounded differently, it is empty too and a line in the log says why: training then begins anew, and ends with the right weights.
     *
     * @param identity    {@link Checkpoint#identity} of the training
     * @param environment {@link Backend#environment} of this process
     */
    static Optional<Checkpoint> read(Path file, String identity, Map<String, String> environment) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Checkpoint checkpoint = CheckpointFormat.read(channel);
            Optional<String> objection = objection(checkpoint, identity, environment);
            objection.ifPresent(why -> tell(file, why));
            return objection.isPresent() ? Optional.empty() : Optional.of(checkpoint);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            tell(file, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static Optional<String> objection(Checkpoint checkpoint, String identity, Map<String, String> environment) {
        if (!checkpoint.identity().equals(identity)) {
            return Optional.of("it belongs to another training");
        }
        return ROUNDING.stream()
                .filter(key -> !Objects.equals(checkpoint.environment().get(key), environment.get(key)))
                .map(key -> "numbers would be rounded differently: " + key + " was "
                        + checkpoint.environment().get(key) + " and is " + environment.get(key))
                .findFirst();
    }

    private static void tell(Path file, String why) {
        LOG.log(Level.WARNING, "checkpoint {0} is of no use, training begins anew: {1}", file, why);
    }
}

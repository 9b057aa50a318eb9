package io.diapason.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The server process of a cluster as its {@code postmaster.pid} tells it, distrusting process ids that were given to another program. */
final class Postmaster {
    private Postmaster() {}

    static Path pidFile(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** The living server of exactly this cluster. Empty without a pid file, or where the file outlived its process. */
    static Optional<ProcessHandle> living(Path cluster) throws IOException {
        OptionalLong pid = pid(cluster);
        if (pid.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.of(pid.getAsLong()).filter(ProcessHandle::isAlive).filter(p -> serves(p.pid(), cluster));
    }

    private static OptionalLong pid(Path cluster) throws IOException {
        if (!Files.exists(pidFile(cluster))) {
            return OptionalLong.empty();
        }
        List<String> lines = Files.readAllLines(pidFile(cluster));
        try {
            return lines.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(Long.parseLong(lines.get(0).strip()));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private static boolean serves(long pid, Path cluster) {
        try {
            // A server works inside the folder it serves.
            Path folder = Path.of("/proc", Long.toString(pid), "cwd").toRealPath();
            return folder.equals(cluster.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}

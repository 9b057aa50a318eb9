package io.diapason.pool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the bundled OpenBLAS 0.3.19 must be told about the processor: it takes newer ones for a Prescott (SSE3) and then
 * multiplies matrices five times slower than it could. Only the environment of a new process can tell it.
 */
final class CoreType {
    static final String VARIABLE = "OPENBLAS_CORETYPE";

    private CoreType() {}

    /** The value for this machine; empty where OpenBLAS is better left alone. */
    static Optional<String> detect() {
        try {
            return of(Files.readAllLines(Path.of("/proc/cpuinfo")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Optional<String> of(List<String> cpuinfo) {
        Set<String> flags = cpuinfo.stream()
                .filter(line -> line.startsWith("flags"))
                .findFirst()
                .map(line ->
                        Set.of(line.substring(line.indexOf(':') + 1).strip().split("\\s+")))
                .orElse(Set.of());
        if (flags.containsAll(Set.of("avx512f", "avx512dq", "avx512bw", "avx512vl"))) {
            return Optional.of("SKYLAKEX");
        }
        return flags.containsAll(Set.of("avx2", "fma")) ? Optional.of("HASWELL") : Optional.empty();
    }
}

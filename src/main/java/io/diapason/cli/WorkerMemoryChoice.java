package io.diapason.cli;

import io.diapason.pool.WorkerMemory;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much memory each worker may take. */
final class WorkerMemoryChoice {
    private static final String SIZE = "diapason.worker-memory";
    private static final String WORKERS = "diapason.workers";

    @Option(
            names = "--worker-memory",
            paramLabel = "SIZE",
            description = "memory each worker process may take, at least 1G, e.g. 4G"
                    + " (default: ${DIAPASON_WORKER_MEMORY:-an equal share of this machine})")
    private @Nullable String size;

    /** Tells the service, before it starts. @throws Failure where the machine cannot carry so many workers */
    void configure(@Nullable Integer workers) {
        require(workers);
        if (size != null) {
            System.setProperty(SIZE, size);
        }
    }

    /** @throws Failure where the size is none, or the machine cannot carry as many workers as are asked for */
    void require(@Nullable Integer workers) {
        Optional<String> given = size != null ? Optional.of(size) : Configured.value(SIZE);
        int asked = workers != null
                ? workers
                : Configured.value(WORKERS).map(WorkerMemoryChoice::number).orElse(0);
        try {
            if (given.isPresent()) {
                WorkerMemory.parse(given.get());
            } else if (asked > 0) {
                WorkerMemory.share(WorkerMemory.ofMachine(), asked);
            }
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.BAD_INPUT, (given.isPresent() ? "--worker-memory " : "--") + e.getMessage());
        }
    }

    /** What is no number is the configuration's to complain about. */
    private static int number(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }

    /** The option as it was given, for another process. */
    List<String> given() {
        return size == null ? List.of() : List.of("--worker-memory", size);
    }
}

package io.diapason.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where things are: the project and the data folder. */
final class Place {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "data folder: database, logs, exports (default: ${DIAPASON_DATA:-.diapason in the project})")
    private @Nullable Path data;

    Path data() {
        String configured =
                System.getProperty("diapason.data", System.getenv().getOrDefault("DIAPASON_DATA", ".diapason"));
        return (data == null ? Path.of(configured) : data).toAbsolutePath().normalize();
    }

    static Path home() {
        return Path.of(System.getProperty("diapason.home", "")).toAbsolutePath().normalize();
    }
}

package io.diapason.cli;

import io.diapason.speech.model.Checkpoints;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where trials are kept between two epochs, so that another worker can go on with them. */
final class CheckpointsChoice {
    private static final String FOLDER = "diapason.checkpoints";

    @Option(
            names = "--checkpoints",
            paramLabel = "DIR",
            description = "where interrupted trainings are kept for all processes of this machine"
                    + " (default: ${DIAPASON_CHECKPOINTS:-checkpoints in the data folder})")
    private @Nullable Path folder;

    /** @param data the data folder */
    Checkpoints open(Path data) {
        return Checkpoints.open(folder(data));
    }

    /** Tells the service, before it starts. */
    void configure(Path data) {
        System.setProperty(FOLDER, folder(data).toString());
    }

    /** The option as it was given, for another process. */
    List<String> given() {
        return folder == null
                ? List.of()
                : List.of("--checkpoints", folder.toAbsolutePath().normalize().toString());
    }

    private Path folder(Path data) {
        Path chosen =
                folder != null ? folder : Configured.value(FOLDER).map(Path::of).orElse(data.resolve("checkpoints"));
        return chosen.toAbsolutePath().normalize();
    }
}

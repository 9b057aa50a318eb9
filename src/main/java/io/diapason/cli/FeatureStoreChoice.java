package io.diapason.cli;

import io.diapason.speech.store.Capacity;
import io.diapason.speech.store.FeatureStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where extracted features are kept, and how much of the disk they may take. */
final class FeatureStoreChoice {
    static final String FOLDER = "diapason.feature-store";
    static final String SIZE = "diapason.feature-store-size";

    @Option(
            names = "--feature-store",
            paramLabel = "DIR",
            description = "where features are kept for all processes of this machine"
                    + " (default: ${DIAPASON_FEATURE_STORE:-features in the data folder})")
    private @Nullable Path folder;

    @Option(
            names = "--feature-store-size",
            paramLabel = "SIZE",
            description = "most disk space they take, e.g. 500M; 0: nothing is kept"
                    + " (default: ${DIAPASON_FEATURE_STORE_SIZE:-" + Capacity.USUAL + "})")
    private @Nullable String size;

    /** @param data the data folder */
    FeatureStore open(Path data) {
        return FeatureStore.open(folder(data), capacity());
    }

    /** Tells the service, before it starts. */
    void configure(Path data) {
        capacity();
        System.setProperty(FOLDER, folder(data).toString());
        System.setProperty(SIZE, sizeText());
    }

    /** The options as they were given, for another process. */
    List<String> given() {
        List<String> options = new ArrayList<>();
        if (folder != null) {
            options.addAll(List.of(
                    "--feature-store", folder.toAbsolutePath().normalize().toString()));
        }
        if (size != null) {
            options.addAll(List.of("--feature-store-size", size));
        }
        return options;
    }

    private Path folder(Path data) {
        Path chosen =
                folder != null ? folder : Configured.value(FOLDER).map(Path::of).orElse(data.resolve("features"));
        return chosen.toAbsolutePath().normalize();
    }

    Capacity capacity() {
        try {
            return Capacity.parse(sizeText());
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.BAD_INPUT, "--feature-store-size " + e.getMessage());
        }
    }

    private String sizeText() {
        return size != null ? size : Configured.value(SIZE).orElse(Capacity.USUAL);
    }
}

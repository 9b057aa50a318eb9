package io.diapason;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where real recordings and golden arrays lie: beside the project, or where DIAPASON_SHARED says. Tests that need them are skipped elsewhere. */
public final class Shared {
    private Shared() {}

    /** Folder with RAVDESS/, TESS/, EMO-DB/ and original-samples/. */
    public static Path corpora() {
        return existing("corpora");
    }

    /** Folder of the golden librosa arrays. */
    public static Path golden() {
        return existing("benchmarks/golden-librosa");
    }

    private static Path existing(String folder) {
        String root = System.getenv().getOrDefault("DIAPASON_SHARED", "../shared");
        Path path = Path.of(root, folder).toAbsolutePath().normalize();
        assumeThat(Files.isDirectory(path)).as("%s exists", path).isTrue();
        return path;
    }
}

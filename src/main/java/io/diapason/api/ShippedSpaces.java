package io.diapason.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The search definitions that come with the program, packaged from the folder {@code search-spaces}: text by file name. */
@ApplicationScoped
class ShippedSpaces {
    private static final String FOLDER = "search-spaces";
    private final SortedMap<String, String> texts = new TreeMap<>();

    ShippedSpaces() {
        try {
            Path home = Path.of(ShippedSpaces.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(home)) {
                read(home.resolve(FOLDER));
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(home)) {
                    read(jar.getPath(FOLDER));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own search spaces cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a code source is always a valid address", e);
        }
    }

    private void read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                try (InputStream bytes = Files.newInputStream(file)) {
                    texts.put(file.getFileName().toString(), new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
    }

    /** Text by file name, e.g. {@code quickstart.yaml}. */
    SortedMap<String, String> texts() {
        return texts;
    }
}

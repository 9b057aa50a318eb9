package io.diapason.cli;

import io.diapason.recipe.SpeechVocabulary;
import io.diapason.search.space.DefinitionReader;
import io.diapason.search.space.SearchDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text of a search definition and where it came from.
 *
 * @param origin for messages: the file, or the name of a shipped one
 */
record SearchText(String origin, String text) {
    private static final int LIMIT = 1 << 20;

    /** A file, or the name of a search space that comes with Diapason. */
    static SearchText of(String fileOrName) throws IOException {
        Path file = Path.of(fileOrName);
        if (Files.isRegularFile(file)) {
            return new SearchText(fileOrName, read(Files.newInputStream(file), fileOrName));
        }
        if (fileOrName.matches("[A-Za-z0-9-]{1,64}")) {
            Path shipped = Place.home().resolve("search-spaces").resolve(fileOrName + ".yaml");
            if (Files.isRegularFile(shipped)) {
                return new SearchText(shipped.toString(), read(Files.newInputStream(shipped), fileOrName));
            }
            InputStream packed = SearchText.class.getResourceAsStream("/search-spaces/" + fileOrName + ".yaml");
            if (packed != null) {
                return new SearchText(fileOrName + ".yaml", read(packed, fileOrName));
            }
        }
        throw new Failure(
                Failure.BAD_INPUT,
                "there is no file " + fileOrName
                        + ", and no search space of that name comes with Diapason: name a file, or one of "
                        + String.join(", ", shipped()));
    }

    private static String read(InputStream stream, String origin) throws IOException {
        try (InputStream in = stream) {
            byte[] bytes = in.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw new Failure(Failure.BAD_INPUT, origin + ": a search space must have at most 1 MiB, but has more");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static List<String> shipped() throws IOException {
        Path folder = Place.home().resolve("search-spaces");
        if (!Files.isDirectory(folder)) {
            return List.of("quickstart");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .sorted()
                    .toList();
        }
    }

    /** @throws io.diapason.search.space.InvalidDefinitionException with all problems at once */
    SearchDefinition definition() {
        return DefinitionReader.read(text, origin, SpeechVocabulary.get());
    }

    /** The same text with another budget, so that comments and everything else stay as written. Nulls change nothing. */
    SearchText withBudget(@Nullable Integer trials, @Nullable Integer epochs) {
        SearchText changed = with("trials", trials).with("epochs", epochs);
        SearchDefinition definition = changed.definition();
        boolean asWished = (trials == null || definition.budget().trials() == trials)
                && (epochs == null || definition.budget().epochs() == epochs);
        if (!asWished) {
            throw new Failure(
                    Failure.BAD_INPUT,
                    origin + ": cannot find 'trials' and 'epochs' of the budget to change them; edit the file");
        }
        return changed;
    }

    private SearchText with(String key, @Nullable Integer value) {
        if (value == null) {
            return this;
        }
        Matcher place = Pattern.compile("(?ms)(^\\s*\"?budget\"?\\s*:.*?\\b" + key + "\"?\\s*:\\s*)\\d[\\d_]*")
                .matcher(text);
        return place.find() ? new SearchText(origin, place.replaceFirst("$1" + value)) : this;
    }
}

package io.diapason.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands a search definition to the service under a name that is free. */
final class Submission {
    private static final int MOST_NAMES = 1_000;
    private final ServiceClient client;
    private final Optional<Path> corpora;

    Submission(ServiceClient client, Optional<Path> corpora) {
        this.client = client;
        this.corpora = corpora;
    }

    /** @param wished refused when taken; null: the definition's own name, with -2, -3 … where taken */
    JsonNode submit(String definition, String ownName, @Nullable String wished) throws IOException {
        if (wished != null) {
            return post(definition, wished);
        }
        for (int n = 1; n <= MOST_NAMES; n++) {
            try {
                return post(definition, n == 1 ? ownName : suffixed(ownName, n));
            } catch (ServiceRefusal e) {
                if (e.status() != 409) {
                    throw e;
                }
            }
        }
        throw new Failure(
                Failure.BAD_INPUT, "a thousand studies are named " + ownName + " already: choose a name with --name");
    }

    private static String suffixed(String name, int n) {
        String suffix = "-" + n;
        return name.substring(0, Math.min(name.length(), 64 - suffix.length())) + suffix;
    }

    private JsonNode post(String definition, String name) throws IOException {
        String query = "?name=" + ServiceClient.encoded(name)
                + corpora.map(folder -> "&corpora=" + ServiceClient.encoded(folder.toString()))
                        .orElse("");
        return client.postYaml("/api/studies" + query, definition);
    }
}

package io.diapason.worker;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a worker is set up.
 *
 * @param url      of the service, e.g. {@code http://127.0.0.1:8440}
 * @param token    the service's token, sent as bearer
 * @param name     unique among live workers, 1 to 100 characters
 * @param corpora  where recordings lie on this machine; empty: where the service says
 * @param idleExit end after so long without work; empty: wait for ever
 */
public record WorkerSettings(URI url, String token, String name, Optional<Path> corpora, Optional<Duration> idleExit) {

    public WorkerSettings {
        String scheme = String.valueOf(url.getScheme());
        if (!scheme.equals("http") && !scheme.equals("https") || url.getHost() == null) {
            throw new IllegalArgumentException("the service's URL must start with http:// or https://, but is " + url);
        }
        if (token.isBlank()) {
            throw new IllegalArgumentException(
                    "a worker needs the service's token, but it is empty – set DIAPASON_TOKEN");
        }
        if (name.isBlank() || name.length() > 100) {
            throw new IllegalArgumentException("a worker's name must have 1 to 100 characters, but is '" + name + "'");
        }
    }
}

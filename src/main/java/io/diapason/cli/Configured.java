package io.diapason.cli;

import java.util.Locale;
import java.util.Optional;

/** What is set about Diapason outside the command line: a system property, or the environment variable of the same name. */
final class Configured {
    private Configured() {}

    /** The value of e.g. {@code diapason.feature-store}, or of {@code DIAPASON_FEATURE_STORE}; empty where neither is set. */
    static Optional<String> value(String key) {
        String variable = key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
        return Optional.of(System.getProperty(key, System.getenv().getOrDefault(variable, "")))
                .filter(text -> !text.isBlank());
    }
}

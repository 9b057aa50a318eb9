package io.diapason;

import io.diapason.postgres.EmbeddedPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL for the tests: the embedded one, or the server that DIAPASON_TEST_JDBC_URL (with _USERNAME and _PASSWORD)
 * names, whose schema is emptied first. Also a data folder of their own.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {
    public static final String TOKEN = "a-token-for-tests-only";
    private @Nullable EmbeddedPostgres embedded;

    @Override
    public Map<String, String> start() {
        try {
            Path data = Files.createTempDirectory("diapason-test");
            Map<String, String> config = new HashMap<>(database(data));
            config.put("diapason.data", data.toString());
            config.put("diapason.token", TOKEN);
            return config;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> database(Path data) {
        Map<String, String> environment = System.getenv();
        String external = environment.get("DIAPASON_TEST_JDBC_URL");
        if (external != null) {
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    external,
                    "quarkus.datasource.username",
                    environment.getOrDefault("DIAPASON_TEST_JDBC_USERNAME", ""),
                    "quarkus.datasource.password",
                    environment.getOrDefault("DIAPASON_TEST_JDBC_PASSWORD", ""),
                    "quarkus.flyway.clean-disabled",
                    "false",
                    "quarkus.flyway.clean-at-start",
                    "true");
        }
        embedded = EmbeddedPostgres.start(data);
        return Map.of(
                "quarkus.datasource.jdbc.url", embedded.jdbcUrl(),
                "quarkus.datasource.username", embedded.user(),
                "quarkus.datasource.password", embedded.password());
    }

    @Override
    public void stop() {
        if (embedded != null) {
            embedded.close();
        }
    }
}

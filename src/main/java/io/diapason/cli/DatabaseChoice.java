package io.diapason.cli;

import io.diapason.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The database of the service: a server of the user's own where a URL names one, else the embedded one. */
final class DatabaseChoice implements AutoCloseable {
    private static final String KEY = "quarkus.datasource.";
    private final @Nullable EmbeddedPostgres embedded;
    private final String description;

    private DatabaseChoice(@Nullable EmbeddedPostgres embedded, String description) {
        this.embedded = embedded;
        this.description = description;
    }

    /** Starts the embedded server, or makes sure that the other one answers. */
    static DatabaseChoice open(Path data) {
        String url = setting("jdbc.url");
        if (url.isEmpty()) {
            EmbeddedPostgres server = EmbeddedPostgres.start(data);
            return new DatabaseChoice(server, "embedded PostgreSQL in " + data.resolve("postgres"));
        }
        requireAnswer(url);
        return new DatabaseChoice(null, url.replaceFirst("\\?.*", ""));
    }

    String description() {
        return description;
    }

    /** Tells Quarkus, before it starts. */
    void configure() {
        if (embedded != null) {
            System.setProperty(KEY + "jdbc.url", embedded.jdbcUrl());
            System.setProperty(KEY + "username", embedded.user());
            System.setProperty(KEY + "password", embedded.password());
        }
    }

    private static void requireAnswer(String url) {
        Properties login = new Properties();
        login.setProperty("user", setting("username"));
        login.setProperty("password", setting("password"));
        login.setProperty("loginTimeout", "10");
        login.setProperty("connectTimeout", "10");
        try (Connection connection = DriverManager.getConnection(url, login)) {
            if (!connection.isValid(5)) {
                throw new SQLException("the connection is not valid");
            }
        } catch (SQLException e) {
            throw new Failure(
                    Failure.FAILED,
                    "the database " + url.replaceFirst("\\?.*", "") + " cannot be used: " + e.getMessage()
                            + ". Check QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and _PASSWORD, or unset them for the embedded server");
        }
    }

    private static String setting(String key) {
        String name = (KEY + key).replace('.', '_').toUpperCase(Locale.ROOT);
        return System.getProperty(KEY + key, System.getenv().getOrDefault(name, ""))
                .strip();
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}

package io.diapason.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A database of an earlier version, in a schema of its own, brought up to this one. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class FailuresMigrationTest {
    private static final String BEFORE =
            """
            insert into study (name, description, state, definition, corpora_folder, synthetic, metric, direction, trials, epochs, seed)
                values ('old', '', 'RUNNING', '', '', true, 'uar', 'MAXIMIZE', 9, 3, 1);
            insert into trial (study_id, number, state, configuration, configuration_hash, attempt, lost, reason, ended_at, value, seconds)
                select 1, n, state, '{}', lpad(n::text, 64, '0'), 1, lost, reason, now(), 0.5, 1 from (values
                (1, 'COMPLETED', 0, null), (2, 'FAILED', 1, 'diverged'), (3, 'FAILED', 3, 'lost three times: worker w'),
                (4, 'CANCELLED', 0, 'the study was stopped')) as old (n, state, lost, reason)""";

    @Inject
    DataSource database;

    @Test
    void failedTrialsOfEarlierVersionsAreErrorsUnlessTheyWereLost() throws SQLException {
        schema().target("3").load().migrate();
        execute(BEFORE);

        schema().load().migrate();

        assertThat(failures()).isEqualTo(Arrays.asList(null, "ERROR", "LOST", null));
        assertThatThrownBy(() -> execute("update trial set failure = null where number = 2"))
                .hasMessageContaining("violates check constraint");
        assertThatThrownBy(() -> execute("update trial set failure = 'ERROR' where number = 1"))
                .hasMessageContaining("violates check constraint");
        execute("drop schema earlier cascade");
    }

    private FluentConfiguration schema() {
        return Flyway.configure()
                .dataSource(database)
                .schemas("earlier")
                .locations("db/migration")
                .connectRetries(0);
    }

    private List<@Nullable String> failures() throws SQLException {
        List<@Nullable String> failures = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path to earlier");
            try (ResultSet rows = statement.executeQuery("select failure from trial order by number")) {
                while (rows.next()) {
                    failures.add(rows.getString(1));
                }
            } finally {
                statement.execute("reset search_path");
            }
        }
        return failures;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path to earlier");
            try {
                statement.execute(sql);
            } finally {
                statement.execute("reset search_path");
            }
        }
    }
}

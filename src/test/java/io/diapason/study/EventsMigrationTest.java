package io.diapason.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** A search of an earlier version, in a schema of its own, goes on in this one: its events are made from what is known of it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class EventsMigrationTest {
    private static final String BEFORE =
            """
            insert into study (name, description, state, definition, corpora_folder, synthetic, metric, direction, trials, epochs, seed)
                values ('old', '', 'RUNNING', '', '', true, 'uar', 'MAXIMIZE', 9, 3, 1);
            insert into trial (study_id, number, state, configuration, configuration_hash, attempt, reason, failure, ended_at, epoch,
                    value, seconds, created_at, lease_expires)
                select 1, n, state, '{}', lpad(n::text, 64, '0'), 1, 'why', failure, timestamptz '2026-01-01' + ended * interval '1 minute',
                    epoch, value, 1, timestamptz '2026-01-01' + begun * interval '1 minute', case when state = 'RUNNING' then now() end
                from (values
                    (1, 'COMPLETED', null, 0, 20, 2, 0.7::float8), (2, 'FAILED', 'DIVERGED', 1, 4, 1, null),
                    (3, 'RUNNING', null, 5, null, 1, 0.4)) as old (n, state, failure, begun, ended, epoch, value);
            insert into measurement (trial_id, epoch, attempt, metrics, value, seconds, measured_at)
                select trial, epoch, 1, '{}', value, 1, timestamptz '2026-01-01' + at * interval '1 minute' from (values
                    (1, 1, 0.6::float8, 2), (1, 2, 0.7, 19), (2, 1, null, 3), (3, 1, 0.4, 6)) as told (trial, epoch, value, at)""";

    @Inject
    DataSource database;

    @Test
    void eventsOfEarlierStudiesAreMadeInTheOrderOfTime() throws SQLException {
        schema().target("4").load().migrate();
        execute(BEFORE);

        schema().load().migrate();

        assertThat(
                        rows(
                                "select position || ' ' || kind || ' ' || trial || ' ' || epoch || ' ' || objectives::text from event order by position"))
                .containsExactly(
                        "1 BEGUN 1 0 {}",
                        "2 BEGUN 2 0 {}",
                        "3 MEASURED 1 1 {0.6}",
                        "4 MEASURED 2 1 {NaN}",
                        "5 INFEASIBLE 2 1 {}",
                        "6 BEGUN 3 0 {}",
                        "7 MEASURED 3 1 {0.4}",
                        "8 MEASURED 1 2 {0.7}",
                        "9 COMPLETED 1 2 {0.7}");
        assertThat(rows("select position || ' ' || epochs_trained || ' ' || epochs_spent from study"))
                .containsExactly("9 4 4");
        execute("drop schema history cascade");
    }

    private FluentConfiguration schema() {
        return Flyway.configure()
                .dataSource(database)
                .schemas("history")
                .locations("db/migration")
                .connectRetries(0);
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path to history");
            try (ResultSet found = statement.executeQuery(sql)) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            } finally {
                statement.execute("reset search_path");
            }
        }
        return rows;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path to history");
            try {
                statement.execute(sql);
            } finally {
                statement.execute("reset search_path");
            }
        }
    }
}

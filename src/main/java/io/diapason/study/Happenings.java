package io.diapason.study;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All SQL about events. Who tells one holds its study, so that events become visible in the order of their positions, without gaps.
 * Reads take no lock.
 */
@ApplicationScoped
final class Happenings {
    private static final int PIECE = 5_000;

    private final AgroalDataSource source;

    @Inject
    Happenings(AgroalDataSource source) {
        this.source = source;
    }

    /**
     * Epochs an event adds to the accounts of its study.
     *
     * @param trained that no attempt had reached before; negative where a trial lost some
     * @param spent   trained by this attempt
     */
    record Effort(int trained, int spent) {
        static final Effort NONE = new Effort(0, 0);
    }

    /** Tells an event; its position is given here. */
    Happening add(long study, Happening event, Effort effort) {
        String sql =
                """
                with place as (
                    update study set position = position + 1, epochs_trained = epochs_trained + ?, epochs_spent = epochs_spent + ?
                    where id = ? returning position)
                insert into event (study_id, position, kind, trial, attempt, epoch, objectives, violation)
                select ?, place.position, ?, ?, ?, ?, ?, ? from place returning position""";
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, effort.trained());
            statement.setInt(2, effort.spent());
            statement.setLong(3, study);
            statement.setLong(4, study);
            statement.setString(5, event.kind().name());
            statement.setInt(6, event.trial());
            statement.setInt(7, event.attempt());
            statement.setInt(8, event.epoch());
            statement.setArray(
                    9, connection.createArrayOf("float8", event.objectives().toArray()));
            statement.setDouble(10, event.violation());
            return placed(event, statement);
        } catch (SQLException e) {
            throw new IllegalStateException("an event could not be stored: " + e.getMessage(), e);
        }
    }

    private static Happening placed(Happening event, PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return new Happening(
                    row.getLong(1),
                    event.kind(),
                    event.trial(),
                    event.attempt(),
                    event.epoch(),
                    event.objectives(),
                    event.violation());
        }
    }

    /** Events after a position up to another one, in order. */
    List<Happening> between(long study, long after, long upTo) {
        String sql =
                """
                select position, kind, trial, attempt, epoch, objectives, violation from event
                where study_id = ? and position > ? and position <= ? order by position""";
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(PIECE);
            statement.setLong(1, study);
            statement.setLong(2, after);
            statement.setLong(3, upTo);
            try (ResultSet rows = statement.executeQuery()) {
                List<Happening> events = new ArrayList<>();
                while (rows.next()) {
                    events.add(event(rows));
                }
                return events;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("events could not be read: " + e.getMessage(), e);
        }
    }

    private static Happening event(ResultSet row) throws SQLException {
        Double[] objectives = (Double[]) row.getArray(6).getArray();
        return new Happening(
                row.getLong(1),
                Happening.Kind.valueOf(row.getString(2)),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                Arrays.asList(objectives),
                row.getDouble(7));
    }
}

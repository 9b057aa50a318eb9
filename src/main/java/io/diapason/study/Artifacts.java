package io.diapason.study;

import io.agroal.api.AgroalDataSource;
import io.diapason.search.space.Direction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All SQL about artifacts. Bytes go through in pieces, whatever their size. Of a study only the models of its
 * {@value #KEPT} best completed trials are kept, and the best run of each that is confirmed: a search of thousands would otherwise fill the disk with models nobody wants.
 */
@ApplicationScoped
public final class Artifacts {
    /** Models kept in a study. */
    public static final int KEPT = 10;

    /** Bytes a model may have. */
    public static final long MAX_SIZE = 256L << 20;

    private static final int PIECE = 1 << 20;

    private final AgroalDataSource source;
    private final EntityManager database;

    @Inject
    Artifacts(AgroalDataSource source, EntityManager database) {
        this.source = source;
        this.database = database;
    }

    /**
     * Stores the model of an attempt, replacing one it or an earlier attempt left. The trial itself is not locked meanwhile, so
     * that heartbeats go on during a long upload; the fence is in the statement.
     *
     * @return false when the attempt is not the current and running one
     */
    boolean put(long trial, int attempt, Upload upload) {
        String sql =
                """
                insert into artifact (trial_id, kind, attempt, sha256, size, bytes)
                select t.id, 'model', t.attempt, ?, ?, ? from trial t
                where t.id = ? and t.attempt = ? and t.state = 'RUNNING'
                on conflict (trial_id, kind) do update set attempt = excluded.attempt, sha256 = excluded.sha256,
                    size = excluded.size, bytes = excluded.bytes, created_at = now()
                where artifact.attempt <= excluded.attempt""";
        return write(sql, trial, attempt, upload);
    }

    /**
     * Replaces the model of a trial by the examined one, in one statement: whoever reads meanwhile sees the old one or the new.
     *
     * @return false when the attempt is not the examination's current and running one
     */
    boolean replace(long examination, int attempt, Upload upload) {
        String sql =
                """
                update artifact a set sha256 = ?, size = ?, bytes = ?, created_at = now()
                from examination e join trial t on t.id = e.trial_id
                where e.id = ? and e.attempt = ? and e.state = 'RUNNING'
                    and a.trial_id = t.id and a.kind = 'model' and a.attempt = t.attempt""";
        return write(sql, examination, attempt, upload);
    }

    private boolean write(String sql, long id, int attempt, Upload upload) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, upload.sha256());
            statement.setLong(2, upload.size());
            statement.setBinaryStream(3, upload.bytes(), upload.size());
            statement.setLong(4, id);
            statement.setInt(5, attempt);
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("a model could not be stored: " + e.getMessage(), e);
        }
    }

    /**
     * Bytes on their way in.
     *
     * @param sha256 what they must hash to, lower-case hex
     * @param size   how many there are
     */
    record Upload(InputStream bytes, long size, String sha256) {}

    /** The model of a trial that ended, left by the attempt that ended it. */
    public Optional<Artifact> model(Trial trial) {
        List<?> rows = database.createNativeQuery(
                        "select size, sha256 from artifact where trial_id = :trial and kind = 'model' and attempt = :attempt",
                        Object[].class)
                .setParameter("trial", trial.id())
                .setParameter("attempt", trial.attempt())
                .getResultList();
        if (rows.isEmpty() || !trial.state().ended()) {
            return Optional.empty();
        }
        Object[] row = (Object[]) rows.get(0);
        return Optional.of(new Artifact(trial.id(), ((Number) row[0]).longValue(), (String) row[1]));
    }

    /** Ids of the study's trials that have a model. */
    public Set<Long> withModel(long study) {
        return new HashSet<>(database.createNativeQuery(
                        """
                        select a.trial_id from artifact a join trial t on t.id = a.trial_id and t.attempt = a.attempt
                        where t.study_id = :study and t.ended_at is not null""",
                        Long.class)
                .setParameter("study", study)
                .getResultList());
    }

    /** Writes the bytes, piece by piece. */
    @Transactional
    public void copy(Artifact artifact, OutputStream to) throws IOException {
        for (long from = 1; from <= artifact.size(); from += PIECE) {
            to.write(piece(artifact, from));
        }
    }

    private byte[] piece(Artifact artifact, long from) throws IOException {
        String sql = "select substring(bytes from ? for ?) from artifact where trial_id = ? and sha256 = ?";
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, Math.toIntExact(from));
            statement.setInt(2, PIECE);
            statement.setLong(3, artifact.trial());
            statement.setString(4, artifact.sha256());
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IOException(
                            "the model of trial " + artifact.trial() + " was replaced meanwhile: ask for it again");
                }
                return rows.getBytes(1);
            }
        } catch (SQLException e) {
            throw new IOException("the model of trial " + artifact.trial() + " cannot be read", e);
        }
    }

    /** Drops the models of trials that are not, or no longer, among the best. */
    void keepBest(Study study) {
        String order = study.direction() == Direction.MAXIMIZE ? "desc" : "asc";
        database.createNativeQuery(
                        """
                        delete from artifact a using trial t
                        where t.id = a.trial_id and t.study_id = :study and t.state <> 'RUNNING' and t.id not in (
                            select b.id from trial b
                            where b.study_id = :study and b.state = 'COMPLETED' and b.confirms is null
                            order by b.value %1$s, b.seconds, b.number limit :kept)
                        and t.id not in (
                            select distinct on (c.confirms) c.id from trial c
                            where c.study_id = :study and c.state = 'COMPLETED' and c.confirms is not null
                            order by c.confirms, c.value %1$s, c.number)"""
                                .formatted(order))
                .setParameter("study", study.id())
                .setParameter("kept", KEPT)
                .executeUpdate();
    }
}

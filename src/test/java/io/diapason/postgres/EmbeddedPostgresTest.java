package io.diapason.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir
    static Path data;

    @BeforeAll
    static void openToOtherUsers() throws Exception {
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @Test
    void keepsRowsOverARestart() throws Exception {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(data)) {
            run(first, "create table if not exists kept (n int)");
            run(first, "insert into kept values (42)");
        }
        assertThat(cluster().resolve("postmaster.pid")).doesNotExist();
        try (EmbeddedPostgres second = EmbeddedPostgres.start(data)) {
            assertThat(ask(second, "select max(n) from kept")).isEqualTo("42");
        }
    }

    @Test
    void acceptsOnlyThePasswordAndOnlyThisMachine() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data)) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), server.user(), "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server, "show unix_socket_directories")).isEmpty();
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "select count(*)::text from pg_hba_file_rules where auth_method <> 'scram-sha-256'"))
                    .isEqualTo("0");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgres/password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void recoversAfterItsServerWasKilled() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data)) {
            run(server, "create table if not exists survived (n int)");
            run(server, "insert into survived values (7)");
            ProcessHandle postmaster = Postmaster.living(cluster()).orElseThrow();
            postmaster.destroyForcibly();
            postmaster.onExit().get(10, TimeUnit.SECONDS);
        }
        try (EmbeddedPostgres again = EmbeddedPostgres.start(data)) {
            assertThat(ask(again, "select max(n) from survived")).isEqualTo("7");
        }
    }

    @Test
    void refusesAFolderThatALivingServiceUses() {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(data))
                    .isInstanceOf(PostgresException.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining(data.resolve("postgres").toString())
                    .hasMessageContaining("--data");
            assertThat(server.jdbcUrl()).startsWith("jdbc:postgresql://127.0.0.1:");
        }
    }

    @Test
    void takesOverTheServerOfAServiceThatWasKilled() throws Exception {
        Process service = OtherService.start(data);
        long orphan = OtherService.awaitServer(service);
        service.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(orphan)).isPresent();

        try (EmbeddedPostgres server = EmbeddedPostgres.start(data)) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
            await().until(() ->
                    ProcessHandle.of(orphan).filter(ProcessHandle::isAlive).isEmpty());
        }
        assertThat(Postmaster.living(cluster())).isEmpty();
    }

    @Test
    void refusesAFolderOfAnotherLivingProcessNamingIt() throws Exception {
        Process service = OtherService.start(data);
        try {
            OtherService.awaitServer(service);
            assertThatThrownBy(() -> EmbeddedPostgres.start(data)).hasMessageContaining("process " + service.pid());
        } finally {
            service.getOutputStream().close();
            assertThat(service.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(Postmaster.living(cluster())).isEmpty();
    }

    @Test
    void ignoresAPidFileWhoseNumberBelongsToAnotherProgramNow() throws Exception {
        EmbeddedPostgres.start(data).close();
        Files.writeString(
                cluster().resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + cluster() + "\n");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data)) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void namesBothVersionsWhenTheClusterIsOfAnother() throws Exception {
        EmbeddedPostgres.start(data).close();
        Path version = cluster().resolve("PG_VERSION");
        String actual = Files.readString(version);
        Files.writeString(version, "12\n");
        try {
            assertThatThrownBy(() -> EmbeddedPostgres.start(data))
                    .isInstanceOf(PostgresException.class)
                    .hasMessageContaining("PostgreSQL 12")
                    .hasMessageContaining("PostgreSQL " + actual.strip());
        } finally {
            Files.writeString(version, actual);
        }
    }

    @Test
    void leavesRootBySetprivWhereUserNamespacesAreForbidden() throws Exception {
        assumeThat(Account.candidates()).hasSize(2);
        Account unprivileged = Account.candidates().get(1);
        Account forbidden = new Account("unshare -U", List.of("/bin/false"), 0);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data, List.of(forbidden, unprivileged))) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
            assertThat(Files.getAttribute(cluster(), "unix:uid")).isEqualTo(65534);
        }
    }

    @Test
    void explainsWhatRootNeedsWhenNothingWorks() {
        Account forbidden = new Account("unshare -U", List.of("/bin/false"), 0);
        assertThatThrownBy(() -> EmbeddedPostgres.start(data, List.of(forbidden)))
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("util-linux");
    }

    @Test
    void saysThatADataFolderThatIsAFileCannotBeUsed(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("data"), "not a folder");
        assertThatThrownBy(() -> EmbeddedPostgres.start(file))
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("--data");
    }

    private static Path cluster() {
        return data.resolve("postgres/cluster");
    }

    private static void run(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }
}

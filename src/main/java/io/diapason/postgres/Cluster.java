package io.diapason.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/** One database cluster in {@code <home>/cluster}: initialised once, configured at every start, started and stopped. */
final class Cluster {
    static final String NAME = "diapason";
    private static final Duration INITIALISING = Duration.ofMinutes(3);
    private static final int START_SECONDS = 60;
    private static final long LOG_LIMIT = 5L << 20;

    private final Path home;
    private final Path folder;
    private final Binaries binaries;
    private final Account account;

    Cluster(Path home, Binaries binaries, Account account) {
        this.home = home;
        this.folder = home.resolve("cluster");
        this.binaries = binaries;
        this.account = account;
    }

    boolean exists() {
        return Files.exists(folder.resolve("PG_VERSION"));
    }

    /** Creates the cluster aside and renames it, so an interrupted initialisation is repeated, never used. */
    void initialise(String password) throws IOException {
        Path aside = home.resolve("unfinished-cluster");
        Folders.delete(aside);
        Files.createDirectories(aside);
        Path secret = PasswordFile.write(aside.resolve("password"), password);
        account.takeOver(aside);
        String data = aside.resolve("data").toString();
        succeed(
                "initialise the database",
                account.run(
                        INITIALISING,
                        "",
                        binaries.program("initdb"),
                        "-D",
                        data,
                        "--username=" + NAME,
                        "--auth=scram-sha-256",
                        "--pwfile=" + secret,
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"));
        succeed(
                "create the database",
                account.run(
                        INITIALISING,
                        "CREATE DATABASE " + NAME + ";\n",
                        binaries.program("postgres"),
                        "--single",
                        "-D",
                        data,
                        "postgres"));
        Files.move(aside.resolve("data"), folder, StandardCopyOption.ATOMIC_MOVE);
        Folders.delete(aside);
    }

    /** A cluster written by another major version cannot be read; says so before the server is asked. */
    void requireSameMajorVersion() throws IOException {
        String found = Files.readString(folder.resolve("PG_VERSION")).strip();
        String version = account.run(Duration.ofSeconds(20), "", binaries.program("postgres"), "--version")
                .output();
        String expected = version.replaceFirst(".*\\s(\\d+)[.\\s].*", "$1");
        if (!found.equals(expected)) {
            throw new PostgresException("the database in " + folder + " was written by PostgreSQL " + found
                    + ", but this Diapason carries PostgreSQL " + expected
                    + ": start the Diapason that wrote it, or choose another data folder with --data");
        }
    }

    void start(int port) throws IOException {
        account.takeOver(folder);
        write("postgresql.conf", settings(port));
        write("pg_hba.conf", "host all all 127.0.0.1/32 scram-sha-256\n");
        Path log = folder.resolve("server.log");
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.delete(log);
        }
        Command.Result result = account.run(
                Duration.ofSeconds(START_SECONDS + 10),
                "",
                binaries.program("pg_ctl"),
                "start",
                "-D",
                folder.toString(),
                "-l",
                log.toString(),
                "-w",
                "-t",
                String.valueOf(START_SECONDS));
        if (!result.succeeded()) {
            throw new PostgresException(
                    "cannot start the database in " + folder + ":\n" + tail(log) + "\nThe whole log is " + log);
        }
    }

    /** Ends the server if it runs: fast (transactions rolled back, everything on disk), then at once, then by force. */
    void stop() throws IOException {
        for (String mode : List.of("fast", "immediate")) {
            if (Postmaster.living(folder).isEmpty()) {
                break;
            }
            account.run(
                    Duration.ofSeconds(20),
                    "",
                    binaries.program("pg_ctl"),
                    "stop",
                    "-D",
                    folder.toString(),
                    "-m",
                    mode,
                    "-w",
                    "-t",
                    "15");
        }
        Postmaster.living(folder).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** A pid file whose process is gone, or whose number now belongs to another program, would keep the server from starting. */
    void forgetDeadPostmaster() throws IOException {
        if (Postmaster.living(folder).isEmpty()) {
            Files.deleteIfExists(Postmaster.pidFile(folder));
        }
    }

    /** The port of the last start where it is still free, else any free one; remembered in {@code <home>/port}. */
    int choosePort() throws IOException {
        Path file = home.resolve("port");
        int port = Files.exists(file) ? freePort(parsed(Files.readString(file))) : freePort(0);
        Files.writeString(file, Integer.toString(port));
        return port;
    }

    private static int parsed(String text) {
        return text.strip().matches("\\d{4,5}") ? Integer.parseInt(text.strip()) & 0xffff : 0;
    }

    private static int freePort(int wish) throws IOException {
        try (ServerSocket socket = new ServerSocket(wish, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            if (wish == 0) {
                throw e;
            }
            return freePort(0);
        }
    }

    private static String settings(int port) {
        return """
                # Written by Diapason at every start: changes here are lost.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                fsync = on
                max_connections = 60
                shared_buffers = 64MB
                # Workers of a parallel query need /dev/shm, which containers keep small; our queries do not need them.
                max_parallel_workers_per_gather = 0
                timezone = 'UTC'
                log_timezone = 'UTC'
                lc_messages = 'C'
                """
                .formatted(port);
    }

    private void write(String file, String text) throws IOException {
        // In place, so that the file keeps the account as its owner.
        Files.writeString(folder.resolve(file), text);
    }

    private void succeed(String what, Command.Result result) {
        if (!result.succeeded()) {
            throw new PostgresException("cannot " + what + " in " + home + ":\n" + result.output());
        }
    }

    private static String tail(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "(no log was written)";
        }
        byte[] bytes = Files.readAllBytes(log);
        String[] lines = new String(bytes, StandardCharsets.UTF_8).strip().split("\n");
        return String.join("\n", List.of(lines).subList(Math.max(0, lines.length - 5), lines.length));
    }
}

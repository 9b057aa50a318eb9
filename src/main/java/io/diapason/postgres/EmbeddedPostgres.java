package io.diapason.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A private PostgreSQL server in {@code <data>/postgres}: rows survive restarts and power cuts (fsync on), only this machine
 * can connect (127.0.0.1, no socket file) and only with the random password in {@code <data>/postgres/password} (scram, mode 0600).
 *
 * <p>One service per folder, held by a file lock: a folder in use by a living service is refused. A server whose service was
 * killed is taken over: it is stopped cleanly, which ends the sessions and transactions of the dead service, and started anew.
 * After a crash the next start recovers.
 *
 * <p>Works for ordinary users, and for root by leaving root (see {@link Account}). First start: about 3 to 7 seconds; later ones
 * well under two. Thread-safe; {@link #close} may be called any number of times.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final int START_ATTEMPTS = 4;
    private final OwnerLock lock;
    private final Cluster cluster;
    private final int port;
    private final String password;
    private boolean closed;

    private EmbeddedPostgres(OwnerLock lock, Cluster cluster, int port, String password) {
        this.lock = lock;
        this.cluster = cluster;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server, creating whatever is missing; returns when it accepts connections.
     *
     * @throws PostgresException when the folder cannot be written, is in use, was written by another major version, or the
     *     server does not come up
     */
    public static EmbeddedPostgres start(Path dataFolder) throws PostgresException {
        return start(dataFolder, null);
    }

    static EmbeddedPostgres start(Path dataFolder, @Nullable List<Account> accounts) {
        Path home = dataFolder.toAbsolutePath().normalize().resolve("postgres");
        OwnerLock lock = null;
        try {
            Files.createDirectories(home);
            lock = OwnerLock.acquire(home.resolve("lock"));
            return start(home, lock, accounts == null ? Account.candidates() : accounts);
        } catch (IOException | RuntimeException e) {
            if (lock != null) {
                lock.close();
            }
            throw e instanceof PostgresException known ? known : unusable(home, e);
        }
    }

    private static EmbeddedPostgres start(Path home, OwnerLock lock, List<Account> accounts) throws IOException {
        Binaries binaries = Binaries.unpackedIn(home);
        Cluster cluster = new Cluster(home, binaries, Account.choose(accounts, binaries));
        String password = PasswordFile.read(home.resolve("password"), !cluster.exists());
        if (cluster.exists()) {
            cluster.requireSameMajorVersion();
            cluster.stop();
            cluster.forgetDeadPostmaster();
        } else {
            cluster.initialise(password);
        }
        return new EmbeddedPostgres(lock, cluster, startPatiently(cluster), password);
    }

    /** Once more where another program took the port in between, or sessions of a killed server still hold its memory. */
    private static int startPatiently(Cluster cluster) throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = cluster.choosePort();
            try {
                cluster.start(port);
                return port;
            } catch (PostgresException e) {
                String message = String.valueOf(e.getMessage());
                boolean passing = message.contains("Address already in use") || message.contains("still in use");
                if (!passing || attempt == START_ATTEMPTS) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofSeconds(attempt).toNanos());
            }
        }
    }

    private static PostgresException unusable(Path home, Exception e) {
        String reason = Objects.requireNonNullElse(e.getMessage(), "no reason given");
        return new PostgresException(
                "cannot use the database folder " + home + " (" + e.getClass().getSimpleName() + ": " + reason
                        + "): it must be a folder this user may write, with 200 MB free; choose another with --data",
                e);
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.NAME;
    }

    public String user() {
        return Cluster.NAME;
    }

    public String password() {
        return password;
    }

    /** Stops the server cleanly, within about 35 seconds at the very most (usually a fraction of one). */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        boolean interrupted = Thread.interrupted(); // a thread told to hurry still stops the server cleanly
        try {
            cluster.stop();
        } catch (IOException e) {
            throw new PostgresException("cannot tell whether the database server has stopped: " + e.getMessage(), e);
        } finally {
            lock.close();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

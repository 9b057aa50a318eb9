package io.diapason.cli;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the service until it is told to stop: database, API, web pages and workers of this machine. */
@Command(
        name = "serve",
        description = "Runs the service: web monitor, API, database and workers, until Ctrl-C.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  diapason serve",
            "  diapason serve --port 9000 --workers 4 --corpora ../corpora",
            "  QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://db/diapason diapason serve    (a database of your own)"
        })
final class ServeCommand implements Callable<Integer> {
    private static final int SHUTDOWN_SECONDS = 60;

    @Mixin
    private Place place = new Place();

    @Option(names = "--host", description = "address to listen on (default: ${DEFAULT-VALUE}, this machine only)")
    private String host =
            System.getProperty("quarkus.http.host", System.getenv().getOrDefault("QUARKUS_HTTP_HOST", "127.0.0.1"));

    @Option(names = "--port", description = "port to listen on (default: ${DEFAULT-VALUE})")
    private int port = Integer.parseInt(
            System.getProperty("quarkus.http.port", System.getenv().getOrDefault("QUARKUS_HTTP_PORT", "8440")));

    @Option(
            names = "--workers",
            description =
                    "worker processes on this machine, 0 for none (default: one per core, or as many as fit into memory)")
    private @Nullable Integer workers;

    @Option(names = "--corpora", paramLabel = "DIR", description = "folder of the recorded corpora")
    private @Nullable Path corpora;

    @Mixin
    private FeatureStoreChoice features = new FeatureStoreChoice();

    @Mixin
    private CheckpointsChoice checkpoints = new CheckpointsChoice();

    @Mixin
    private WorkerMemoryChoice memory = new WorkerMemoryChoice();

    @Option(names = "--supervised", hidden = true, description = "stop when standard input ends")
    private boolean supervised;

    @Option(names = "--json", description = "the last line on standard output is one JSON object")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        configure();
        requireFreePort();
        Path data = place.data();
        requireWritable(data);
        CountDownLatch ended = new CountDownLatch(1);
        // The JVM leaves when its hooks are done, so this one waits until the database has stopped behind the service.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(ended), "await-shutdown"));
        try (DatabaseChoice database = DatabaseChoice.open(data)) {
            return serve(data, database);
        } finally {
            ended.countDown();
        }
    }

    private int serve(Path data, DatabaseChoice database) {
        database.configure();
        AtomicInteger exit = new AtomicInteger();
        ServiceAnnouncement.start(data, database.description(), json);
        if (supervised) {
            StandardInput.whenItEnds(Quarkus::asyncExit);
        }
        Quarkus.run(null, (code, error) -> {
            exit.set(code);
            if (error != null) {
                System.err.println("diapason: the service failed: " + reasons(error));
            }
        });
        return exit.get();
    }

    /** The whole chain of causes: the outermost one only says that something failed. */
    static String reasons(Throwable error) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = error; cause != null && text.length() < 4_000; cause = cause.getCause()) {
            text.append(text.length() == 0 ? "" : "\n  because ")
                    .append(cause.getMessage() == null ? cause : cause.getMessage());
        }
        return text.toString();
    }

    private void configure() {
        if (port < 1 || port > 65_535) {
            throw new Failure(Failure.BAD_INPUT, "--port must be 1 to 65535, but is " + port);
        }
        if (workers != null && (workers < 0 || workers > 1_024)) {
            throw new Failure(Failure.BAD_INPUT, "--workers must be 0 to 1024, but is " + workers);
        }
        if (corpora != null && !Files.isDirectory(corpora)) {
            throw new Failure(Failure.BAD_INPUT, "--corpora must be a folder, but " + corpora + " is none");
        }
        memory.configure(workers);
        features.configure(place.data());
        checkpoints.configure(place.data());
        // For commands only: the service's configuration refuses names it does not know, so that typing errors are
        // found.
        List.of("diapason.home", "diapason.terminal", "diapason.columns").forEach(System::clearProperty);
        System.setProperty("diapason.data", place.data().toString());
        System.setProperty("quarkus.http.host", host);
        System.setProperty("quarkus.http.port", Integer.toString(port));
        set("diapason.workers", workers);
        set(
                "diapason.corpora",
                corpora == null ? null : corpora.toAbsolutePath().normalize());
    }

    private static void set(String key, @Nullable Object value) {
        if (value != null) {
            System.setProperty(key, value.toString());
        }
    }

    private void requireFreePort() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (java.net.BindException e) {
            throw new Failure(
                    Failure.FAILED,
                    "port " + port + " on " + host + " cannot be used (" + e.getMessage()
                            + "): another program listens there, perhaps a service already; choose another with --port");
        } catch (java.net.UnknownHostException e) {
            throw new Failure(Failure.BAD_INPUT, "--host must be an address of this machine, but is " + host);
        }
    }

    static void requireWritable(Path data) {
        try {
            Files.createDirectories(data.resolve("logs"));
            Files.delete(Files.createTempFile(data, "writable", null));
        } catch (IOException e) {
            throw new Failure(
                    Failure.FAILED,
                    "the data folder " + data + " cannot be written ("
                            + e.getClass().getSimpleName()
                            + "): choose another with --data, or give this user the right to write there");
        }
    }

    private static void await(CountDownLatch ended) {
        try {
            ended.await(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

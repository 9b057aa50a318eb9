package io.diapason.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A service started for one search. It ends with us – it reads a pipe from us – unless it was asked to stay. */
final class ServiceProcess implements AutoCloseable {
    private static final int USUAL_PORT = 8440;
    private static final int START_SECONDS = 120;
    private static final int STOP_SECONDS = 45;

    private final Process process;
    private final boolean keep;
    private final Path log;

    private ServiceProcess(Process process, boolean keep, Path log) {
        this.process = process;
        this.keep = keep;
        this.log = log;
    }

    /**
     * @param options of {@code serve}: workers, corpora …
     * @param keep    whether it outlives this process
     */
    static ServiceProcess start(Path data, List<String> options, boolean keep) throws IOException {
        ServeCommand.requireWritable(data);
        Path log = data.resolve("logs").resolve("service.log");
        ProcessBuilder builder = new ProcessBuilder(command(data, options, keep))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        if (keep) {
            builder.redirectInput(
                    ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        }
        return new ServiceProcess(builder.start(), keep, log);
    }

    private static List<String> command(Path data, List<String> options, boolean keep) throws IOException {
        Path jar = Place.home().resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new Failure(
                    Failure.FAILED, "there is no " + jar + ": start Diapason by its launcher, which builds it");
        }
        List<String> command = new ArrayList<>();
        if (keep && Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid"); // a Ctrl-C in this terminal is not meant for it
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String key : List.of("diapason.home", "diapason.classpath", "java.util.logging.manager")) {
            Optional.ofNullable(System.getProperty(key)).ifPresent(value -> command.add("-D" + key + "=" + value));
        }
        command.addAll(List.of("-jar", jar.toString(), "serve", "--data", data.toString(), "--port", "" + freePort()));
        command.addAll(options);
        if (!keep) {
            command.add("--supervised");
        }
        return command;
    }

    private static int freePort() throws IOException {
        InetAddress loopback = InetAddress.getByName("127.0.0.1");
        try (ServerSocket socket = new ServerSocket(USUAL_PORT, 1, loopback)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            try (ServerSocket socket = new ServerSocket(0, 1, loopback)) {
                return socket.getLocalPort();
            }
        }
    }

    /** Waits until it answers; where it does not come up, its last lines tell why. */
    ServiceClient awaitReady(Path data) throws IOException {
        for (int i = 0; i < 5 * START_SECONDS && process.isAlive(); i++) {
            Optional<ServiceClient> client = RunningService.find(data);
            if (client.isPresent()) {
                return client.get();
            }
            sleep();
        }
        String how = process.isAlive() ? "does not answer" : "did not start (status " + process.exitValue() + ")";
        close();
        throw new Failure(Failure.FAILED, "the service " + how + ":\n" + tail() + "\nThe whole log is " + log);
    }

    private void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Failure.FAILED, "interrupted while the service was starting");
        }
    }

    private String tail() throws IOException {
        List<String> lines = List.of(new String(Files.readAllBytes(log), StandardCharsets.UTF_8).split("\n"));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Lets it end, with its workers and its database, and waits for that; leaves a kept one alone. */
    @Override
    public void close() {
        if (keep) {
            return;
        }
        try {
            process.getOutputStream().close();
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

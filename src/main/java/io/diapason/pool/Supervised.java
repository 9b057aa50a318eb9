package io.diapason.pool;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One worker process that is started again whenever it ends. Its standard input stays open and empty: the end of it tells the child that its parent is gone. */
final class Supervised {
    private static final System.Logger LOG = System.getLogger(Supervised.class.getName());
    private static final long LOG_LIMIT = 5L << 20;

    /** How a worker whose memory ran out ends. */
    private static final int OUT_OF_MEMORY = 3;

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private boolean closed;
    private @Nullable Process process;

    Supervised(String name, List<String> command, Map<String, String> environment, Path log) {
        this.name = name;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.log = log;
    }

    /** Starts the process for the first time and a daemon thread that watches it. */
    void watch() {
        Thread thread = new Thread(this::keepRunning, "pool-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private void keepRunning() {
        Backoff backoff = Backoff.FIRST;
        while (true) {
            long start = System.nanoTime();
            Process child = launch();
            if (child != null) {
                child.onExit().join();
            }
            Duration lived = Duration.ofNanos(System.nanoTime() - start);
            if (!awaitRestart(child, backoff.delay())) {
                return;
            }
            backoff = backoff.after(lived, child != null && child.exitValue() == OUT_OF_MEMORY);
        }
    }

    private synchronized @Nullable Process launch() {
        if (closed) {
            return null;
        }
        try {
            Files.createDirectories(log.resolveSibling("."));
            File file = log.toFile();
            boolean tooLong = file.length() > LOG_LIMIT;
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(tooLong ? ProcessBuilder.Redirect.to(file) : ProcessBuilder.Redirect.appendTo(file));
            builder.environment().putAll(environment);
            process = builder.start();
            return process;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "worker {0} cannot be started: {1}", name, e.getMessage());
            return null;
        }
    }

    private synchronized boolean awaitRestart(@Nullable Process child, Duration delay) {
        if (!closed && child != null) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "worker {0} ended with status {1}; starting it again in {2} s (its log: {3})",
                    name,
                    child.exitValue(),
                    delay.toSeconds(),
                    log);
        }
        long end = System.nanoTime() + delay.toNanos();
        try {
            for (long left = delay.toNanos(); !closed && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            closed = true;
        }
        return !closed;
    }

    synchronized boolean alive() {
        return process != null && process.isAlive();
    }

    /** Asks the child to end by closing its standard input, and forbids any further start. */
    synchronized void release() {
        closed = true;
        notifyAll();
        if (process != null) {
            try {
                process.getOutputStream().close();
            } catch (IOException e) {
                // The pipe is broken because the child is gone, which is what was asked for.
            }
        }
    }

    /** Waits until {@code deadline} (nanoTime) for the child to end, then ends it by force. */
    void end(long deadline) {
        Process child = current();
        if (child == null) {
            return;
        }
        try {
            if (!child.waitFor(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                child.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            child.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Process current() {
        return process;
    }
}

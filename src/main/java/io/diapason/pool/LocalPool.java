package io.diapason.pool;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Worker processes on this machine. One that ends is started again, after 1 s at first and at most 30 s when it keeps ending;
 * an exit with status 3, which says that memory ran out, makes no wait longer.
 * Their output is in {@code <logs>/worker-N.log}, begun anew at a start that finds more than 5 MB in it. They hold the other
 * end of a pipe from this process, so they notice when it dies, however it dies. Thread-safe.
 */
public final class LocalPool implements WorkerPool {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private final List<Supervised> workers = new ArrayList<>();

    /**
     * Starts the workers; returns at once.
     *
     * @param command     program and arguments; {@code --name <host>-<pid>-<n>} is added, with the process id of this process
     * @param environment added to this process's own
     * @param workers     how many, 0 to 1,024
     * @param logFolder   created where missing
     */
    public LocalPool(List<String> command, Map<String, String> environment, int workers, Path logFolder) {
        if (workers < 0 || workers > 1_024) {
            throw new IllegalArgumentException("workers must be 0 to 1,024, but is " + workers);
        }
        for (int n = 1; n <= workers; n++) {
            String name = host() + "-" + ProcessHandle.current().pid() + "-" + n;
            List<String> named = new ArrayList<>(command);
            named.addAll(List.of("--name", name));
            this.workers.add(new Supervised(name, named, environment, logFolder.resolve("worker-" + n + ".log")));
        }
        this.workers.forEach(Supervised::watch);
    }

    @Override
    public int alive() {
        return (int) workers.stream().filter(Supervised::alive).count();
    }

    /** Closes their standard input, waits 3 s for all together, ends the rest by force. */
    @Override
    public void close() {
        workers.forEach(Supervised::release);
        long deadline = System.nanoTime() + TimeUnit.NANOSECONDS.convert(PATIENCE);
        workers.forEach(worker -> worker.end(deadline));
    }

    private static String host() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            return name.length() > 60 ? name.substring(0, 60) : name;
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}

package io.diapason.worker;

import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Keeps a lease alive, three times as often as it must, and hears the service's verdict. */
final class Heartbeat implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Heartbeat.class.getName());

    private final ServiceClient client;
    private final Attempt attempt;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "heartbeat");
        thread.setDaemon(true);
        return thread;
    });

    private Heartbeat(ServiceClient client, Attempt attempt) {
        this.client = client;
        this.attempt = attempt;
    }

    static Heartbeat start(ServiceClient client, Attempt attempt) {
        Heartbeat heartbeat = new Heartbeat(client, attempt);
        long period = Math.max(100, attempt.assignment().leaseSeconds() * 1_000L / 3);
        var unused = heartbeat.executor.scheduleAtFixedRate(heartbeat::beat, period, period, TimeUnit.MILLISECONDS);
        return heartbeat;
    }

    private void beat() {
        try {
            attempt.hear(client.heartbeat(attempt.assignment()));
        } catch (LeaseLostException e) {
            attempt.lose();
        } catch (RuntimeException e) {
            if (!executor.isShutdown()) {
                LOG.log(Level.WARNING, "{0}: no heartbeat: {1}", attempt, e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}

package io.diapason.worker;

import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Keeps a lease alive, three times as often as it must, tells what the attempt has extracted, and hears the service's verdict. While
 * recordings are loaded it beats every two seconds: people watch, and what a killed worker had counted since is lost.
 */
final class Heartbeat implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Heartbeat.class.getName());
    private static final long LOADING_MILLIS = 2_000;

    private final ServiceClient client;
    private final Attempt attempt;
    private final long ticksPerBeat;
    private long ticks; // of the executor's only thread
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "heartbeat");
        thread.setDaemon(true);
        return thread;
    });

    private Heartbeat(ServiceClient client, Attempt attempt, long ticksPerBeat) {
        this.client = client;
        this.attempt = attempt;
        this.ticksPerBeat = ticksPerBeat;
    }

    static Heartbeat start(ServiceClient client, Attempt attempt) {
        long period = Math.max(100, attempt.assignment().leaseSeconds() * 1_000L / 3);
        long tick = Math.min(period, LOADING_MILLIS);
        Heartbeat heartbeat = new Heartbeat(client, attempt, period / tick);
        attempt.tellThrough(heartbeat::beat);
        var unused = heartbeat.executor.scheduleAtFixedRate(heartbeat::tick, tick, tick, TimeUnit.MILLISECONDS);
        return heartbeat;
    }

    private void tick() {
        if (++ticks % ticksPerBeat == 0 || attempt.isLoading()) {
            beat();
        }
    }

    private void beat() {
        try {
            attempt.hear(client.heartbeat(attempt.assignment(), attempt.signOfLife()));
        } catch (LeaseLostException e) {
            attempt.lose();
        } catch (OutOfMemoryError e) {
            attempt.exhaust(e); // thrown on, it would end in silence: the executor keeps what its tasks throw to itself
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

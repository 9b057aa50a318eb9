package io.diapason.worker;

import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Tells things one after the other while training goes on; at most one is on its way. For one thread. */
final class Telling implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Telling.class.getName());

    private final ExecutorService executor = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "telling");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Future<?> pending;

    /** Returns when the one before has arrived. @throws RuntimeException as that threw */
    void tell(Runnable message) {
        await();
        pending = executor.submit(message);
    }

    /** Until what was told has arrived. @throws RuntimeException as the message threw */
    void await() {
        Future<?> last = pending;
        pending = null;
        if (last == null) {
            return;
        }
        try {
            last.get();
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an epoch was told", e);
        }
    }

    /** Until what was told has arrived, or could not: somebody is about to tell why there is nothing more. */
    void settle() {
        try {
            await();
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "not told: {0}", e.getMessage());
        }
    }

    private static RuntimeException thrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}

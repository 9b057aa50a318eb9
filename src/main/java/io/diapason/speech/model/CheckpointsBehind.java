package io.diapason.speech.model;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * A slot that writes while the next epoch is trained; one checkpoint at most is on its way. Closed, it holds what was saved last. Until a
 * checkpoint is written its epoch is the one that a kill loses, as while it was trained. For one thread.
 */
final class CheckpointsBehind implements CheckpointSlot, AutoCloseable {
    private final CheckpointSlot slot;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "checkpoint");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Future<?> pending;

    CheckpointsBehind(CheckpointSlot slot) {
        this.slot = slot;
    }

    @Override
    public Optional<Checkpoint> load(String identity) {
        await();
        return slot.load(identity);
    }

    /** Returns when the one before is written. @throws OutOfMemoryError where that one ran out of memory */
    @Override
    public void save(Checkpoint checkpoint) {
        await();
        pending = writer.submit(() -> slot.save(checkpoint));
    }

    @Override
    public void delete() {
        await();
        slot.delete();
    }

    private void await() {
        Future<?> last = pending;
        pending = null;
        if (last == null) {
            return;
        }
        try {
            last.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("a checkpoint could not be written", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a checkpoint was written", e);
        }
    }

    @Override
    public void close() {
        try {
            await();
        } finally {
            writer.shutdown();
        }
    }
}

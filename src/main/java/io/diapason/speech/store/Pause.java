package io.diapason.speech.store;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waiting for other processes, who have no way to wake us. */
final class Pause {
    private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(10);

    private Pause() {}

    /** Returns at once in an interrupted thread, whose flag stays. */
    static void briefly() {
        LockSupport.parkNanos(SHORT);
    }
}

package io.diapason.speech.store;

import java.util.concurrent.atomic.AtomicLong;

/** Counts what was computed and what was found, in pairs of a clip and a front end. Thread-safe. */
public final class Tally {
    private final AtomicLong extracted = new AtomicLong();
    private final AtomicLong reused = new AtomicLong();

    void addExtracted(long pairs) {
        extracted.addAndGet(pairs);
    }

    /** Counts pairs that need not be computed; whoever remembers features beside the store tells so here. */
    public void addReused(long pairs) {
        reused.addAndGet(pairs);
    }

    /** Pairs computed here. */
    public long extracted() {
        return extracted.get();
    }

    /** Pairs that were there already. */
    public long reused() {
        return reused.get();
    }
}

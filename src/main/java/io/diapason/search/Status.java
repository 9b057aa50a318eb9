package io.diapason.search;

/** Where a trial stands, as far as a search must know. */
public enum Status {
    /** Being trained, or waiting for a worker. */
    RUNNING,
    /** Waits with its checkpoint until a {@link StoppingRule} sends it on. */
    PAUSED,
    /** Trained to its end. */
    COMPLETED,
    /** Given up before. */
    STOPPED,
    /** The configuration itself cannot be carried out: out of memory, diverged, refused. What is near it may fail alike. */
    INFEASIBLE,
    /** Lost, or failed for another reason: that says nothing of its configuration. */
    FAILED;

    /** Nothing can happen to it any more. */
    public boolean ended() {
        return compareTo(COMPLETED) >= 0;
    }

    /** Its curve tells of its configuration. */
    public boolean telling() {
        return compareTo(STOPPED) <= 0;
    }
}

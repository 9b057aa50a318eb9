package io.diapason.search;

/** What a stopping rule decides after an epoch. */
public enum Ruling {
    GO_ON,
    /** Keep the checkpoint and wait: {@link StoppingRule#resume} may send it on. */
    PAUSE,
    /** Give it up for good. */
    STOP
}

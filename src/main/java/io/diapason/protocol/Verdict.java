package io.diapason.protocol;

/** What the service answers to a heartbeat or an epoch report. */
public enum Verdict {
    /** Go on. */
    CONTINUE,
    /** The trial waits for its turn: keep its checkpoint and finish as {@link Outcome.Kind#PAUSED}. Another attempt may go on from there. */
    PAUSE,
    /** The stopping rule gave the trial up: finish as {@link Outcome.Kind#STOPPED}. */
    STOP,
    /** The study was stopped: drop the trial, report nothing more. */
    CANCEL
}

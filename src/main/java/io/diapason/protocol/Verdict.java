package io.diapason.protocol;

/** What the service answers to a heartbeat or an epoch report. */
public enum Verdict {
    /** Go on. */
    CONTINUE,
    /** The stopping rule gave the trial up: finish as {@link Outcome.Kind#STOPPED}. */
    STOP,
    /** The study was stopped: drop the trial, report nothing more. */
    CANCEL
}

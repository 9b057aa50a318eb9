package io.diapason.study;

/**
 * Where a trial stands. {@code WAITING → RUNNING → COMPLETED | STOPPED | FAILED | CANCELLED}, {@code RUNNING → PAUSED →
 * RUNNING}, and {@code RUNNING → WAITING} when its worker is lost. {@link Trial} guards the transitions.
 */
public enum TrialState {
    WAITING,
    RUNNING,
    PAUSED,
    COMPLETED,
    STOPPED,
    FAILED,
    CANCELLED;

    /** Nothing can happen to the trial any more. */
    public boolean ended() {
        return compareTo(COMPLETED) >= 0;
    }
}

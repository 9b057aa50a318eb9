package io.diapason.study;

/**
 * Where a study stands. {@code RUNNING ⇄ PAUSED → STOPPED} (by the user), {@code → COMPLETED} (budget used up, space
 * exhausted) or {@code → FAILED} (no trial could be carried out). {@link Study} guards the transitions.
 */
public enum StudyState {
    RUNNING,
    PAUSED,
    STOPPED,
    COMPLETED,
    FAILED;

    public boolean ended() {
        return this != RUNNING && this != PAUSED;
    }
}

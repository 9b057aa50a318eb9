package io.diapason.study;

/** Where one worker's go at a trial stands. LOST: the worker stopped answering, or the service was restarted under it. */
public enum AttemptState {
    RUNNING,
    COMPLETED,
    STOPPED,
    FAILED,
    LOST,
    CANCELLED
}

package io.diapason.study;

/** Where one worker's go at a trial stands. LOST: the worker stopped answering, or the service was restarted under it. */
public enum AttemptState {
    RUNNING,
    /** It kept a checkpoint, from which another attempt may go on. */
    PAUSED,
    COMPLETED,
    STOPPED,
    FAILED,
    LOST,
    CANCELLED
}

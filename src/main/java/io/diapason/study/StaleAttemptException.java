package io.diapason.study;

/** A worker wrote for an attempt that is no longer the current, running one: it must drop the trial. */
public final class StaleAttemptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StaleAttemptException(long trial, int attempt) {
        super("attempt " + attempt + " of trial " + trial
                + " is no longer current: the trial ended or went to another worker; drop it and claim anew");
    }
}

package io.diapason.worker;

/** The attempt is no longer current: another worker may have the trial, so nothing more may be said about it. */
final class LeaseLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLostException(String message) {
        super(message);
    }
}

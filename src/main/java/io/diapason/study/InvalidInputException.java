package io.diapason.study;

/** Something a caller sent breaks a rule; the message has rule and value. */
public final class InvalidInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidInputException(String message) {
        super(message);
    }
}

package io.diapason.speech.model;

/** A file cannot be used as a model bundle; the message names file, rule and what was found. */
public final class InvalidModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidModelException(String message) {
        super(message);
    }

    InvalidModelException(String message, Throwable cause) {
        super(message, cause);
    }
}

package io.diapason.postgres;

/** The embedded server cannot be used; the message says what failed, why, and what to do next. */
public final class PostgresException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PostgresException(String message) {
        super(message);
    }

    PostgresException(String message, Throwable cause) {
        super(message, cause);
    }
}

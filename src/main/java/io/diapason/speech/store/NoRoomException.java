package io.diapason.speech.store;

/** Features fit neither into the store nor into memory; the message says what was needed, what there is, and what to do. */
public final class NoRoomException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoRoomException(String message) {
        super(message);
    }
}

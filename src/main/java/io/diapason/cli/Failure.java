package io.diapason.cli;

/** A command cannot do what it was asked; the message is for the person who asked, the code for the shell. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final int FAILED = 1;
    static final int BAD_INPUT = 2;
    static final int NOTHING_FOUND = 3;
    static final int INTERRUPTED = 130;
    private final int code;

    Failure(int code, String message) {
        super(message);
        this.code = code;
    }

    int code() {
        return code;
    }
}

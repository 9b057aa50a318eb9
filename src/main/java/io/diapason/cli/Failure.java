package io.diapason.cli;

import java.util.List;

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

    /** A word that is none of those an option takes. */
    static Failure unknown(String option, List<String> known, String given) {
        return new Failure(BAD_INPUT, option + " must be one of " + String.join(", ", known) + ", but is " + given);
    }

    int code() {
        return code;
    }
}

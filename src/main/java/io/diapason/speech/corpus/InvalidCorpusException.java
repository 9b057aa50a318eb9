package io.diapason.speech.corpus;

/** The recordings asked for cannot be used as asked; the message names folder or corpus, rule, what was found and what to do. */
public final class InvalidCorpusException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidCorpusException(String message) {
        super(message);
    }

    public InvalidCorpusException(String message, Throwable cause) {
        super(message, cause);
    }
}

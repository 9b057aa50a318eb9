package io.diapason.speech.audio;

/** A recording cannot be used; the message names file, rule and what was found. */
public final class InvalidAudioException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidAudioException(String file, String rule) {
        super(file + ": " + rule);
    }

    public InvalidAudioException(String file, String rule, Throwable cause) {
        super(file + ": " + rule, cause);
    }
}

package io.diapason.speech.corpus;

import java.util.Locale;

/** The eight canonical emotions, in the alphabetical order in which every model and table lists them. */
public enum Emotion {
    ANGRY,
    CALM,
    DISGUST,
    FEARFUL,
    HAPPY,
    NEUTRAL,
    SAD,
    SURPRISED;

    /** Lower-case name, as files, tables and JSON spell it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.diapason.speech.engine;

/** A clip as a network hears it. */
public interface Clip {
    /** Shape [inputs][frames], row-major. Not to be changed. */
    float[] values();

    /** How many frames it has, at least 1. */
    int frames();

    /** What the network ought to say: share of each class. Not to be changed. */
    float[] label();
}

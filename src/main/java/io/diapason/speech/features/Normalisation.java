package io.diapason.speech.features;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Over what features are brought to mean 0 and deviation 1. */
public enum Normalisation {
    /** Over all clips of the training part. */
    GLOBAL,
    /** Over the frames of each clip by itself. */
    UTTERANCE,
    /** Over all clips of each speaker, test speakers included: transductive, so a study must allow it explicitly. */
    SPEAKER;

    /** Name as search spaces spell it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Normalisation> find(String label) {
        return Arrays.stream(values()).filter(n -> n.label().equals(label)).findFirst();
    }
}

package io.diapason.speech.features;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What happens to a clip that is shorter than the duration asked for. */
public enum Padding {
    /** Zeros after it, as the seed does. */
    END,
    /** Zeros on both sides, one more behind where the number is odd ({@code librosa.util.pad_center}). */
    CENTRE,
    /** Nothing is added: the matrix has fewer frames, and the network is told by a mask where the clip ends. */
    MASK;

    /** Name as search spaces spell it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Padding> find(String label) {
        return Arrays.stream(values()).filter(p -> p.label().equals(label)).findFirst();
    }
}

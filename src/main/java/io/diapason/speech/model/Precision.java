package io.diapason.speech.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the matrix products of a training are computed in; weights and sums are 32-bit numbers either way. */
public enum Precision {
    /** IEEE 754 single precision: 24 significant bits. */
    FLOAT32,
    /** Factors are rounded to 8 significant bits (bfloat16), which processors with AMX multiply several times faster; scores differ a little. */
    BF16;

    /** Name as search spaces spell it. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(Precision::label).toList();
    }

    public static Optional<Precision> find(String label) {
        return Arrays.stream(values()).filter(p -> p.label().equals(label)).findFirst();
    }
}

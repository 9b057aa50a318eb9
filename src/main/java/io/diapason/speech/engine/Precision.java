package io.diapason.speech.engine;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What matrices are rounded to before they are multiplied. */
public enum Precision {
    /** Not at all. */
    FLOAT32,
    /** To bfloat16, 8 bits of precision; sums stay float. Fast on processors with AMX or AVX512_BF16. */
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

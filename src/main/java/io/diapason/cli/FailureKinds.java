package io.diapason.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Kinds of failure, as the service names them, in words. */
final class FailureKinds {
    private static final Map<String, String> WORDS = Map.of(
            "ERROR", "error",
            "DIVERGED", "diverged",
            "OUT_OF_MEMORY", "out of memory",
            "REFUSED", "refused",
            "LOST", "worker lost");

    private FailureKinds() {}

    /** {@code trial 3 failed, out of memory: OutOfMemoryError: Java heap space}. */
    static String line(JsonNode trial) {
        String kind = trial.path("failure").asText("ERROR");
        String words = kind.equals("ERROR") ? "" : ", " + words(kind);
        return "trial " + trial.path("number").asInt() + " failed" + words + ": "
                + trial.path("reason").asText();
    }

    /** {@code 2 out of memory, 1 diverged}, for the field {@code trials} of a study; empty where none failed or no kind is told. */
    static String counted(JsonNode trials) {
        List<String> parts = new ArrayList<>();
        trials.path("failures")
                .fields()
                .forEachRemaining(kind -> parts.add(kind.getValue() + " " + words(kind.getKey())));
        return String.join(", ", parts);
    }

    private static String words(String kind) {
        return WORDS.getOrDefault(kind, kind.toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}

package io.diapason.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a study says of its scores: how the recordings were divided, how sure a score is, and how often the test part was looked at. */
final class StudyScores {
    private final JsonNode study;

    StudyScores(JsonNode study) {
        this.study = study;
    }

    /** For programs: the validation score of the best trial, the test score where there is one. Null: not known. */
    Map<String, @Nullable Object> summary() {
        Map<String, @Nullable Object> summary = new LinkedHashMap<>();
        JsonNode best = study.path("best");
        summary.put("part", "validation");
        for (String name : List.of("protocol", "fold", "folds", "accuracy", "uar", "interval")) {
            summary.put(name, known(best.path(name)));
        }
        if (!best.hasNonNull("protocol")) {
            summary.put("protocol", known(study.path("data").path("protocol")));
        }
        summary.put("test", known(study.path("test")));
        summary.put("looks", study.path("looks").asInt());
        summary.put("audit", known(study.path("audit")));
        return summary;
    }

    private static @Nullable Object known(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? null : value;
    }

    /** For people: what belongs beside the best value. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        JsonNode best = study.path("best");
        if (!study.hasNonNull("data")) {
            return lines; // an external trainer tells nothing of its data
        }
        lines.add("protocol " + protocol(best.hasNonNull("protocol") ? best : study.path("data")));
        if (best.hasNonNull("uar")) {
            lines.add("validation " + score(best));
        }
        if (study.hasNonNull("audit")) {
            lines.add("audit " + audit(study.path("audit")));
        }
        lines.add(test());
        return lines;
    }

    private String test() {
        int looks = study.path("looks").asInt();
        JsonNode test = study.path("test");
        if (test.hasNonNull("uar")) {
            return "test " + score(test) + ", trial " + test.path("number").asInt() + " · looked at " + times(looks);
        }
        return looks == 0 ? "test part not looked at" : "test part looked at " + times(looks) + ", no score yet";
    }

    static String times(int looks) {
        return looks == 1 ? "once" : looks == 2 ? "twice" : looks + " times";
    }

    /** {@code speaker-kfold, fold 2 of 5}. */
    static String protocol(JsonNode score) {
        boolean several = score.path("folds").asInt() > 1;
        return score.path("protocol").asText("unknown")
                + (several
                        ? ", fold " + score.path("fold").asInt() + " of "
                                + score.path("folds").asInt()
                        : "");
    }

    /** {@code uar 0.4512 (95 %: 0.3910 to 0.5120), accuracy 0.47}. */
    static String score(JsonNode score) {
        return "uar " + Numbers.plain(score.path("uar")) + interval(score.path("interval"))
                + (score.hasNonNull("accuracy") ? ", accuracy " + Numbers.plain(score.path("accuracy")) : "");
    }

    private static String interval(JsonNode ends) {
        return ends.size() == 2
                ? " (95 %: " + Numbers.plain(ends.path(0)) + " to " + Numbers.plain(ends.path(1)) + ")"
                : "";
    }

    private static String audit(JsonNode audit) {
        JsonNode parts = audit.path("parts");
        JsonNode shared = audit.path("shared");
        return String.format(
                Locale.ROOT,
                "training %s · validation %s · test %s clips/speakers; shared between parts: %d speakers, %d sentences,"
                        + " %d duplicates; dropped %d duplicates and %d conflicts",
                size(parts.path("training")),
                size(parts.path("validation")),
                size(parts.path("test")),
                shared.path("speakers").asInt(),
                shared.path("sentences").asInt(),
                shared.path("duplicates").asInt(),
                audit.path("duplicatesDropped").asInt(),
                audit.path("conflictsDropped").asInt());
    }

    private static String size(JsonNode part) {
        return part.path("clips").asInt() + "/" + part.path("speakers").asInt();
    }
}

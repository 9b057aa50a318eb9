package io.diapason.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.search.space.Budget;
import java.util.ArrayList;
import java.util.List;

/** A study's state as a block of lines, and as one line. */
final class StudyProgress {
    private static final int BAR = 30;
    private final JsonNode study;
    private final Screen screen;

    StudyProgress(JsonNode study, Screen screen) {
        this.study = study;
        this.screen = screen;
    }

    List<String> block(String url) {
        List<String> lines = new ArrayList<>();
        lines.add(screen.bold(study.path("name").asText()) + "  " + state() + "  " + screen.faint(url));
        lines.add(screen.accent(BarChart.bar(share(), BAR)) + "  " + done(" of ") + " · " + accounting());
        lines.add("best so far " + screen.good(best()));
        lines.add(pace());
        Extractions features = Extractions.of(study);
        if (!features.none()) {
            lines.add("features " + features.text());
        }
        return lines;
    }

    String oneLine() {
        return done("/") + ", " + accounting() + ", best " + best();
    }

    /** Epochs where the budget counts them and nobody would reach its number of trials. */
    private boolean countsEpochs() {
        return study.path("budget").path("totalEpochs").isNumber() && planned() >= Budget.MOST_TRIALS;
    }

    private double share() {
        double whole = countsEpochs() ? study.path("budget").path("totalEpochs").asDouble() : planned();
        double part = countsEpochs() ? study.path("epochsDone").asDouble() : ended();
        return whole == 0 ? 0 : Math.min(1, part / whole);
    }

    /** {@code 3 of 50 trials}, {@code 120 of 600 epochs}. */
    String done(String of) {
        return countsEpochs()
                ? study.path("epochsDone").asLong() + of
                        + study.path("budget").path("totalEpochs").asLong() + " epochs"
                : ended() + of + planned() + " trials";
    }

    private String state() {
        String state = study.path("state").asText();
        return state.equals("RUNNING") || state.equals("COMPLETED") ? screen.good(state) : screen.warning(state);
    }

    int ended() {
        return count("completed") + count("stopped") + count("failed") + count("cancelled");
    }

    private int planned() {
        return count("planned");
    }

    private String accounting() {
        List<String> parts = new ArrayList<>();
        parts.add(count("completed") + " completed");
        for (String state : List.of("running", "paused", "stopped", "failed", "cancelled")) {
            if (count(state) > 0) {
                parts.add(count(state) + " " + state + (state.equals("failed") ? kinds() : ""));
            }
        }
        return String.join(", ", parts);
    }

    private String kinds() {
        String kinds = FailureKinds.counted(study.path("trials"));
        return kinds.isEmpty() ? "" : " (" + kinds + ")";
    }

    private String best() {
        JsonNode best = study.path("best");
        if (!best.hasNonNull("value")) {
            return "–";
        }
        return study.path("objective").path("metric").asText() + " " + Numbers.plain(best.path("value")) + " (trial "
                + best.path("number").asInt() + ")";
    }

    private String pace() {
        JsonNode left = study.path("secondsLeft");
        String rest = left.isNumber() ? " · about " + Numbers.duration(left.asDouble()) + " left" : "";
        return String.format(
                        java.util.Locale.ROOT,
                        "%.2f epochs/s",
                        study.path("epochsPerSecond").asDouble()) + " · "
                + study.path("epochsDone").asLong() + " epochs so far" + rest;
    }

    private int count(String state) {
        return study.path("trials").path(state).asInt();
    }
}

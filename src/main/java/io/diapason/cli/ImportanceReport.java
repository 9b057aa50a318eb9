package io.diapason.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which parameters mattered, for people: bars with intervals, the shape of each dependence, a map of the top pair. */
final class ImportanceReport {
    private static final String MARK = " (within chance)";

    private final String study;
    private final JsonNode importance;

    /** @param importance as the service answers it */
    ImportanceReport(String study, JsonNode importance) {
        this.study = study;
        this.importance = importance;
    }

    List<String> lines(Screen screen) {
        List<String> lines = new ArrayList<>();
        lines.add(heading());
        importance.path("remarks").forEach(remark -> lines.add(screen.warning(remark.asText())));
        if (!importance.path("parameters").isEmpty()) {
            lines.add("");
            lines.add(screen.bold("best tenth") + ": part of what decides whether a trial gets there (PED-ANOVA)");
            lines.addAll(bars(screen));
            lines.add("");
            lines.add(
                    screen.bold("alone") + ": part of the variance over the whole space (fANOVA), and what to expect");
            lines.addAll(alone().lines(screen));
            lines.add(String.format(
                    Locale.ROOT,
                    "figures of a forest that explains %.0f %% of the variance of trials it has not seen",
                    100 * Math.max(0, importance.at("/basis/explained").asDouble())));
        }
        if (importance.path("interaction").isObject()) {
            lines.add("");
            lines.addAll(new InteractionMap(importance.path("interaction"), lessIsBetter()).lines(screen));
        }
        return lines;
    }

    private String heading() {
        JsonNode basis = importance.path("basis");
        return String.format(
                Locale.ROOT,
                "%s · %s, %s · %d trials compared, %d left out · seed %s",
                study,
                metric(),
                importance.path("direction").asText(),
                basis.path("trials").asInt(),
                basis.path("leftOut").asInt(),
                basis.path("seed").asText());
    }

    private List<String> bars(Screen screen) {
        int names = 0;
        for (JsonNode parameter : importance.path("parameters")) {
            names = Math.max(names, parameter.path("name").asText().length());
        }
        int width = Math.max(8, Math.min(30, screen.columns() - names - 46));
        List<String> lines = new ArrayList<>();
        for (JsonNode parameter : importance.path("parameters")) {
            boolean clear = parameter.path("clear").asBoolean();
            String bar = BarChart.bar(parameter.path("best").path("value").asDouble(), width);
            String name = String.format(
                    Locale.ROOT, "%-" + names + "s", parameter.path("name").asText());
            String line = "  " + name + "  " + (clear ? screen.accent(bar) : bar) + percent(parameter.path("best"));
            lines.add(clear ? line : line + screen.faint(MARK));
        }
        return lines;
    }

    private Table alone() {
        Table table = new Table("parameter", "alone", "95 %", "expected", "from", "to", "best at", metric());
        for (JsonNode parameter : importance.path("parameters")) {
            JsonNode share = parameter.path("variance");
            List<String> row = new ArrayList<>(List.of(parameter.path("name").asText()));
            row.add(String.format(
                    Locale.ROOT, "%.1f %%", 100 * share.path("value").asDouble()));
            row.add(interval(share));
            row.addAll(shape(parameter.path("dependence")));
            table.row(row);
        }
        return table;
    }

    /** Sparkline, first and last value of the parameter, where the objective is best, and what it is there. */
    private List<String> shape(JsonNode dependence) {
        if (dependence.isEmpty()) {
            return List.of("–", "–", "–", "–", "–");
        }
        double[] expected = new double[dependence.size()];
        int best = 0;
        for (int i = 0; i < expected.length; i++) {
            expected[i] = dependence.path(i).path("objective").path("value").asDouble();
            best = (lessIsBetter() ? expected[i] < expected[best] : expected[i] > expected[best]) ? i : best;
        }
        return List.of(
                Sparkline.of(expected),
                Numbers.plain(dependence.path(0).path("value")),
                Numbers.plain(dependence.path(expected.length - 1).path("value")),
                Numbers.plain(dependence.path(best).path("value")),
                Numbers.real(expected[best]));
    }

    private String metric() {
        return importance.path("metric").asText();
    }

    private boolean lessIsBetter() {
        return importance.path("direction").asText().equals("minimize");
    }

    static String percent(JsonNode estimate) {
        return String.format(
                Locale.ROOT, " %5.1f %%  [%s]", 100 * estimate.path("value").asDouble(), interval(estimate));
    }

    private static String interval(JsonNode estimate) {
        return String.format(
                Locale.ROOT,
                "%.0f to %.0f",
                100 * estimate.path("low").asDouble(),
                100 * estimate.path("high").asDouble());
    }
}

package io.diapason.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The two parameters that depend most on each other, and the objective to be expected by both as a map of shades. */
final class InteractionMap {
    private static final String SHADES = " ░▒▓█";

    private final JsonNode interaction;
    private final JsonNode rows;
    private final boolean lessIsBetter;

    InteractionMap(JsonNode interaction, boolean lessIsBetter) {
        this.interaction = interaction;
        this.rows = interaction.path("objective");
        this.lessIsBetter = lessIsBetter;
    }

    List<String> lines(Screen screen) {
        List<String> lines = new ArrayList<>();
        lines.add(screen.bold("together") + ", beyond what each has alone: " + text("first") + " and " + text("second")
                + ImportanceReport.percent(interaction.path("variance")));
        if (rows.isEmpty()) {
            return lines;
        }
        Cell best = extreme(lessIsBetter);
        Cell worst = extreme(!lessIsBetter);
        int wide = IntStream.range(0, rows.size())
                .map(row -> at("firstValues", row).length())
                .max()
                .orElse(0);
        for (int row = 0; row < rows.size(); row++) {
            String name = at("firstValues", row);
            lines.add("  " + " ".repeat(wide - name.length()) + name + " |"
                    + shades(rows.path(row), worst.value, best.value) + "|");
        }
        int last = interaction.path("secondValues").size() - 1;
        lines.add("  " + " ".repeat(wide) + "  " + text("second") + " from " + at("secondValues", 0) + " to "
                + at("secondValues", last) + "; the darker the better");
        lines.add("  best expected " + Numbers.real(best.value) + " at " + text("first") + " "
                + at("firstValues", best.row) + ", " + text("second") + " " + at("secondValues", best.column)
                + ", worst " + Numbers.real(worst.value));
        return lines;
    }

    private record Cell(int row, int column, double value) {}

    private Cell extreme(boolean least) {
        Cell found = new Cell(0, 0, rows.path(0).path(0).asDouble());
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.path(row).size(); column++) {
                double value = rows.path(row).path(column).asDouble();
                if (least ? value < found.value : value > found.value) {
                    found = new Cell(row, column, value);
                }
            }
        }
        return found;
    }

    private static String shades(JsonNode row, double worst, double best) {
        StringBuilder line = new StringBuilder();
        for (JsonNode value : row) {
            double share = best == worst ? 0 : (value.asDouble() - worst) / (best - worst);
            int shade = Sparkline.step(share, 0, 1, SHADES.length());
            line.append(SHADES.charAt(shade)).append(SHADES.charAt(shade));
        }
        return line.toString();
    }

    private String text(String name) {
        return interaction.path(name).asText();
    }

    private String at(String values, int index) {
        return Numbers.plain(interaction.path(values).path(index));
    }
}

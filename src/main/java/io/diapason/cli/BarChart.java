package io.diapason.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Probabilities as horizontal bars, the likeliest first. */
final class BarChart {
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";
    private static final int WIDEST = 40;

    private BarChart() {}

    /** One line per entry: name, bar, percent. Values in [0, 1]; the bar of 1 is as wide as the screen allows, 40 at most. */
    static List<String> lines(Map<String, Double> values, Screen screen) {
        int names = values.keySet().stream().mapToInt(String::length).max().orElse(0);
        int width = Math.max(8, Math.min(WIDEST, screen.columns() - names - 14));
        List<Map.Entry<String, Double>> entries = new ArrayList<>(values.entrySet());
        entries.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, Double> entry : entries) {
            double share = Math.max(0, Math.min(1, entry.getValue()));
            String bar = bar(share, width);
            String drawn = lines.isEmpty() ? screen.accent(bar) : bar;
            lines.add(String.format(
                    Locale.ROOT, "  %-" + Math.max(1, names) + "s  %s %5.1f %%", entry.getKey(), drawn, 100 * share));
        }
        return lines;
    }

    /** A bar exactly {@code width} characters wide, filled to an eighth of a character. */
    static String bar(double share, int width) {
        int eighths = (int) Math.round(share * width * 8);
        String whole = "█".repeat(eighths / 8);
        String part = eighths % 8 == 0 ? "" : EIGHTHS.substring(eighths % 8, eighths % 8 + 1);
        return whole + part + " ".repeat(width - whole.length() - part.length());
    }
}

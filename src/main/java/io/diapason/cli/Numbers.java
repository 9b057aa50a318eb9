package io.diapason.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Figures as people read them: few digits, no exponent unless it helps. */
final class Numbers {
    private Numbers() {}

    /** {@code 0.8312}, {@code 1e-05}, {@code 256}, {@code adam}. */
    static String plain(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "–";
        }
        return value.isFloatingPointNumber() ? real(value.asDouble()) : value.asText();
    }

    static String real(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e6) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        boolean tiny = Math.abs(value) < 1e-3;
        return tiny
                ? String.format(Locale.ROOT, "%.2e", value)
                : String.format(Locale.ROOT, "%.4f", value).replaceFirst("0{1,2}$", "");
    }

    /** {@code 42 s}, {@code 3 min 05 s}, {@code 2 h 10 min}. */
    static String duration(double seconds) {
        if (!Double.isFinite(seconds) || seconds < 0) {
            return "unknown";
        }
        long whole = Math.round(seconds);
        if (whole < 60) {
            return seconds < 10 ? String.format(Locale.ROOT, "%.1f s", seconds) : whole + " s";
        }
        return whole < 3_600
                ? String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d h %02d min", whole / 3_600, whole % 3_600 / 60);
    }
}

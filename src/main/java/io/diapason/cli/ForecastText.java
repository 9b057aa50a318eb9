package io.diapason.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** What a trial was expected to need beside what it needed, as one line. */
final class ForecastText {
    private static final double MEBIBYTE = 1 << 20;

    private ForecastText() {}

    /**
     * {@code forecast trial 4: epoch 4.1 s foretold, 4.4 s measured (+7 %) · …}; empty where nothing was foretold.
     *
     * @param trial as the service answers it, with everything known of it
     */
    static String of(JsonNode trial) {
        JsonNode forecast = trial.path("forecast");
        List<String> parts = new ArrayList<>();
        add(parts, "epoch", forecast.path("epochSeconds"), Numbers::duration);
        add(parts, "off-heap", forecast.path("offHeapBytes"), ForecastText::bytes);
        add(parts, "heap", forecast.path("heapBytes"), ForecastText::bytes);
        return parts.isEmpty()
                ? ""
                : "forecast trial " + trial.path("number").asInt() + ": " + String.join(" · ", parts);
    }

    private static void add(List<String> parts, String name, JsonNode figure, DoubleFunction<String> text) {
        if (figure.hasNonNull("foretold")) {
            String foretold = name + " " + text.apply(figure.path("foretold").asDouble()) + " foretold";
            String measured = figure.hasNonNull("measured")
                    ? ", " + text.apply(figure.path("measured").asDouble()) + " measured" + error(figure)
                    : "";
            parts.add(foretold + measured);
        }
    }

    private static String error(JsonNode figure) {
        long percent = Math.round(figure.path("errorPercent").asDouble());
        return String.format(Locale.ROOT, " (%s%d %%)", percent < 0 ? "−" : "+", Math.abs(percent));
    }

    private static String bytes(double bytes) {
        return bytes < 10_000 * MEBIBYTE
                ? String.format(Locale.ROOT, "%.0f MiB", bytes / MEBIBYTE)
                : String.format(Locale.ROOT, "%.1f GiB", bytes / MEBIBYTE / 1_024);
    }
}

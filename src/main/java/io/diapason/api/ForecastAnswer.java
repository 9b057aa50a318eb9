package io.diapason.api;

import io.diapason.protocol.Forecast;
import io.diapason.study.Attempt;
import io.diapason.study.Measurement;
import io.diapason.study.Trial;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a trial was expected to need, beside what it needed. A figure is null where it was not foretold.
 *
 * @param epochSeconds measured: mean over the epochs of the current attempt
 * @param offHeapBytes measured: the fact {@code off_heap_bytes} the worker told at the end
 * @param heapBytes    measured: the fact {@code heap_bytes}
 */
record ForecastAnswer(@Nullable Figure epochSeconds, @Nullable Figure offHeapBytes, @Nullable Figure heapBytes) {

    /**
     * One of them.
     *
     * @param measured     null where it was not, or not yet
     * @param errorPercent how far above (below: negative) the foretold figure the measured one is; null where there is none
     */
    record Figure(Number foretold, @Nullable Number measured, @Nullable Double errorPercent) {
        static @Nullable Figure of(Number foretold, @Nullable Number measured) {
            double expected = foretold.doubleValue();
            if (expected <= 0) {
                return null;
            }
            Double error = measured == null ? null : 100 * (measured.doubleValue() - expected) / expected;
            return new Figure(foretold, measured, error);
        }
    }

    /** Null where the current attempt foretold nothing. */
    static @Nullable ForecastAnswer of(Trial trial, List<Attempt> attempts, List<Measurement> epochs) {
        return attempts.stream()
                .filter(attempt -> attempt.number() == trial.attempt())
                .flatMap(attempt -> attempt.forecast().stream())
                .findFirst()
                .map(forecast -> of(forecast, trial.facts(), mean(epochs)))
                .orElse(null);
    }

    private static ForecastAnswer of(Forecast forecast, Map<String, Object> facts, @Nullable Double epochSeconds) {
        return new ForecastAnswer(
                Figure.of(forecast.epochSeconds(), epochSeconds),
                Figure.of(forecast.offHeapBytes(), number(facts.get("off_heap_bytes"))),
                Figure.of(forecast.heapBytes(), number(facts.get("heap_bytes"))));
    }

    private static @Nullable Number number(@Nullable Object fact) {
        return fact instanceof Number number ? number : null;
    }

    private static @Nullable Double mean(List<Measurement> epochs) {
        return epochs.isEmpty()
                ? null
                : epochs.stream().mapToDouble(Measurement::seconds).average().orElseThrow();
    }
}

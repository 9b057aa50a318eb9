package io.diapason.study;

import io.diapason.protocol.EpochReport;
import io.diapason.protocol.FeatureCount;
import io.diapason.protocol.Forecast;
import io.diapason.protocol.Loading;
import io.diapason.protocol.Outcome;
import io.diapason.protocol.SignOfLife;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Bounds on what workers tell; each broken one throws {@link InvalidInputException} with rule and value. */
final class Rules {
    private static final int METRICS = 50;
    private static final int NAME_LENGTH = 100;
    private static final int LABELS = 100;
    private static final int STAGE_LENGTH = 50;
    private static final int REASON_LENGTH = 1_000;

    private Rules() {}

    static void check(EpochReport report, int epochs) {
        require(report.epoch() >= 1 && report.epoch() <= epochs, "epoch must be 1 to " + epochs, report.epoch());
        require(report.seconds() >= 0 && report.seconds() < 1e9, "seconds must be 0 or more", report.seconds());
        check(report.metrics());
    }

    static void check(SignOfLife sign) {
        check(sign.features());
        Loading loading = sign.loading();
        if (loading != null) {
            int length = loading.stage().length();
            require(length >= 1 && length <= STAGE_LENGTH, "loading.stage must have 1 to 50 characters", length);
            boolean counts = loading.done() >= 0 && loading.done() <= loading.total();
            require(counts, "loading.done must be 0 to loading.total", loading.done() + " of " + loading.total());
        }
        if (sign.forecast() != null) {
            check(sign.forecast());
        }
    }

    private static void check(Forecast forecast) {
        checkForetold("heapBytes", forecast.heapBytes());
        checkForetold("offHeapBytes", forecast.offHeapBytes());
        checkForetold("epochSeconds", forecast.epochSeconds());
    }

    /** NaN and infinity are within no bounds. */
    private static void checkForetold(String name, double value) {
        boolean within = value >= 0 && value <= Forecast.MOST;
        require(within, "forecast." + name + " must be 0 to " + Forecast.MOST, value);
    }

    private static void check(FeatureCount features) {
        check("features.extracted", features.extracted());
        check("features.reused", features.reused());
    }

    private static void check(String name, long count) {
        require(count >= 0 && count <= FeatureCount.MOST, name + " must be 0 to " + FeatureCount.MOST, count);
    }

    static void check(Outcome outcome, Study study) {
        check(outcome.features());
        check(outcome.metrics());
        if (outcome.kind() == Outcome.Kind.FAILED) {
            return;
        }
        require(outcome.failure() == null, "failure must be null unless kind is FAILED", outcome.failure());
        checkTable(outcome);
        if (outcome.kind() == Outcome.Kind.PAUSED) {
            return; // what a paused trial has reached is known from its reports
        }
        require(
                outcome.metrics().containsKey(study.metric()),
                "metrics must hold the objective " + study.metric(),
                outcome.metrics().keySet());
        require(
                outcome.bestEpoch() >= 1 && outcome.bestEpoch() <= study.epochs(),
                "bestEpoch must be 1 to " + study.epochs(),
                outcome.bestEpoch());
    }

    private static void checkTable(Outcome outcome) {
        int labels = outcome.labels().size();
        require(labels <= LABELS, "there may be at most " + LABELS + " labels", labels);
        List<List<Integer>> rows = outcome.confusion();
        boolean square = rows.size() == labels && rows.stream().allMatch(row -> row.size() == labels);
        require(square, "confusion must be a square of as many rows as labels (" + labels + ")", rows);
    }

    /** A trial pauses where its stopping rule says so, and nowhere else. */
    static void checkAdvised(Outcome outcome, Trial trial) {
        require(
                outcome.kind() != Outcome.Kind.PAUSED || trial.isAdvised(),
                "kind must be PAUSED only after the verdict PAUSE",
                outcome.kind());
    }

    private static void check(Map<String, Double> metrics) {
        require(metrics.size() <= METRICS, "there may be at most " + METRICS + " metrics", metrics.size());
        metrics.forEach((name, value) -> {
            require(name.length() <= NAME_LENGTH, "a metric's name may have " + NAME_LENGTH + " characters", name);
            require(value != null && Double.isFinite(value), "metric " + name + " must be finite", value);
        });
    }

    /** One line saying why something failed, never empty. */
    static String reason(@Nullable String given) {
        String reason = Objects.requireNonNullElse(given, "").strip();
        String told = reason.isEmpty() ? "the worker gave no reason" : reason;
        return told.substring(0, Math.min(told.length(), REASON_LENGTH));
    }

    private static void require(boolean rule, String text, @Nullable Object value) {
        if (!rule) {
            throw new InvalidInputException(text + ", but is " + value);
        }
    }
}

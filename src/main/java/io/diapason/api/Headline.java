package io.diapason.api;

import io.diapason.search.space.DataChoice;
import io.diapason.study.Trial;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A score with what it means nothing without.
 *
 * @param protocol how the recordings were divided
 * @param fold     which fold was held out, from 1
 * @param folds    how many there are; 1 for a single hold-out
 * @param accuracy right / clips
 * @param uar      unweighted average recall
 * @param interval of the UAR, 95 %, bootstrap over speakers
 */
record Headline(
        @Nullable String protocol,
        @Nullable Integer fold,
        @Nullable Integer folds,
        @Nullable Double accuracy,
        @Nullable Double uar,
        @Nullable List<Double> interval) {

    /** Of a trial that was carried out elsewhere. */
    static final Headline NONE = new Headline(null, null, null, null, null, null);

    /** The validation score of a trial; one of an earlier version knows only what its metrics and its study say. */
    static Headline of(Trial trial, DataChoice.Division asked) {
        Told evaluation = Told.of(trial.facts().get("evaluation"));
        Told audit = Told.of(trial.facts().get("audit"));
        String protocol = audit.text("protocol");
        return new Headline(
                protocol == null ? asked.protocol() : protocol,
                audit.isEmpty() ? Integer.valueOf(asked.fold()) : audit.whole("fold"),
                audit.whole("folds"),
                either(evaluation.number("accuracy"), trial.metrics().get("accuracy")),
                either(evaluation.number("uar"), trial.metrics().get("uar")),
                evaluation.interval("uarInterval"));
    }

    /** The test score an examination found. */
    static Headline of(Map<String, Object> findings) {
        Told test = Told.of(findings.get("test"));
        Told audit = Told.of(findings.get("audit"));
        return new Headline(
                audit.text("protocol"),
                audit.whole("fold"),
                audit.whole("folds"),
                test.number("accuracy"),
                test.number("uar"),
                test.interval("uarInterval"));
    }

    private static @Nullable Double either(@Nullable Double told, @Nullable Double otherwise) {
        return told == null ? otherwise : told;
    }
}

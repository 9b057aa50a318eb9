package io.diapason.api;

import java.util.Map;

/**
 * Something that happened, for browsers.
 *
 * @param name {@code study} (data: {@link StudyAnswer}), {@code trial} ({@link TrialAnswer}) or {@code epoch} ({@link Epoch})
 */
record LiveEvent(long study, String name, Object data) {

    /** An epoch a trial reported. */
    record Epoch(long trial, int number, int epoch, Map<String, Double> metrics) {}
}

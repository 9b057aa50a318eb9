package io.diapason.study;

import java.util.Map;

/** What happened to a study, told to observers after the transaction that made it true. */
public sealed interface Change {
    /** Id of the study it happened to. */
    long study();

    /** The study itself, its accounting or its best trial changed. */
    record OfStudy(long study) implements Change {}

    /** A trial changed its state. */
    record OfTrial(long study, long trial) implements Change {}

    /** A trial reported an epoch. */
    record OfEpoch(long study, long trial, int number, int epoch, Map<String, Double> metrics) implements Change {}
}

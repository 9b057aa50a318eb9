package io.diapason.protocol;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Work handed to a worker. The pair (trial, attempt) is its fence: every later message names both and is refused (409) once
 * another attempt is current.
 *
 * @param study         the study's id
 * @param studyName     for log lines
 * @param trial         the trial's id, unique over all studies
 * @param number        the trial's number within its study, from 1
 * @param attempt       which go at this trial it is, from 1
 * @param configuration active parameters and their values
 * @param definition    the study's search definition, as text
 * @param corporaFolder where the recordings lie on the service's machine; a worker may be told another place; may be empty
 * @param epochs        how many epochs the trial may take
 * @param seed          the trial's own random seed
 * @param leaseSeconds  a heartbeat or report must follow within this time, or the trial goes to another worker
 * @param resumeAfter   the last epoch that earlier attempts reported, 0 if none: one that has the checkpoint goes on with the next, one
 *                      that has not begins at the first and reports them again
 * @param awaitVerdict  the stopping rule may let the trial pause after any epoch: to wait for its verdict costs less than an epoch in vain
 * @param examination   the trial's model is to be examined, not trained; attempt is then the examination's. Null: train
 */
public record Assignment(
        long study,
        String studyName,
        long trial,
        int number,
        int attempt,
        Map<String, Object> configuration,
        String definition,
        String corporaFolder,
        int epochs,
        long seed,
        int leaseSeconds,
        int resumeAfter,
        boolean awaitVerdict,
        @Nullable ExaminationOrder examination) {

    /** A trial to train from its first epoch to its last. */
    public Assignment(
            long study,
            String studyName,
            long trial,
            int number,
            int attempt,
            Map<String, Object> configuration,
            String definition,
            String corporaFolder,
            int epochs,
            long seed,
            int leaseSeconds) {
        this(
                study,
                studyName,
                trial,
                number,
                attempt,
                configuration,
                definition,
                corporaFolder,
                epochs,
                seed,
                leaseSeconds,
                0,
                false,
                null);
    }
}

package io.diapason.api;

import io.diapason.protocol.Loading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A trial as programs see it.
 *
 * @param study         id of its study
 * @param number        number within the study, from 1
 * @param confirms      number of the trial whose configuration it trains again on a fresh seed; null: a trial of the search
 * @param origin        who chose its configuration: {@code start_with}, an earlier study and its trial, or the sampler by name
 * @param state         WAITING, RUNNING, PAUSED, COMPLETED, STOPPED, FAILED or CANCELLED
 * @param attempt       current attempt, from 1
 * @param configuration active parameters in the order of the search space
 * @param value         the objective at the best epoch; null when there is none
 * @param epoch         last epoch reported
 * @param metrics       validation metrics of the best epoch
 * @param protocol      how the recordings were divided
 * @param fold          which fold was held out, from 1
 * @param folds         how many there are; 1 for a single hold-out; null where not told
 * @param seed          the trial's own, of weights and shuffling; as text, for it may exceed what a browser counts
 * @param accuracy      on the validation part; null where not told
 * @param uar           unweighted average recall on the validation part; null where not told
 * @param interval      of that UAR, 95 %, bootstrap over speakers; null where not told
 * @param seconds       wall-clock time of the attempt that ended the trial; null before
 * @param failure       ERROR, DIVERGED, OUT_OF_MEMORY, REFUSED or LOST; null unless failed
 * @param transductive  its data were normalised with figures of the very voices it is judged on
 * @param loading       how far it is in loading its recordings; null when it loads none
 * @param rank          place among the completed trials of the study, from 1; null for others
 */
record TrialAnswer(
        long id,
        long study,
        int number,
        @Nullable Integer confirms,
        String origin,
        String state,
        int attempt,
        Map<String, Object> configuration,
        @Nullable Double value,
        int epoch,
        int bestEpoch,
        Map<String, Double> metrics,
        @Nullable String protocol,
        @Nullable Integer fold,
        @Nullable Integer folds,
        String seed,
        @Nullable Double accuracy,
        @Nullable Double uar,
        @Nullable List<Double> interval,
        @Nullable Double seconds,
        @Nullable String worker,
        @Nullable String failure,
        @Nullable String reason,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        boolean hasModel,
        boolean transductive,
        @Nullable Loading loading,
        @Nullable Integer rank) {}

package io.diapason.study;

import java.util.Map;

/**
 * Where the trials of a study are; every planned trial is in exactly one of the places.
 *
 * @param planned  the budget
 * @param paused   those that may go on later, when their stopping rule says so
 * @param failures the failed ones by what kind of failure it was; kinds that did not happen may be absent
 */
public record Accounting(
        int planned,
        int waiting,
        int running,
        int paused,
        int completed,
        int stopped,
        Map<TrialFailure, Integer> failures,
        int cancelled) {
    public Accounting {
        failures = Map.copyOf(failures);
    }

    /** Failed trials, of whatever kind. */
    public int failed() {
        return failures.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Trials that exist. */
    public int made() {
        return waiting + running + paused + completed + stopped + failed() + cancelled;
    }

    /** Trials of the budget that no configuration was chosen for yet. */
    public int notStarted() {
        return planned - made();
    }

    /** Trials that nothing can happen to any more. */
    public int ended() {
        return completed + stopped + failed() + cancelled;
    }
}

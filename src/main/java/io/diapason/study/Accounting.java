package io.diapason.study;

/**
 * Where the trials of a study are; every planned trial is in exactly one of the places.
 *
 * @param planned the budget
 */
public record Accounting(int planned, int waiting, int running, int completed, int stopped, int failed, int cancelled) {

    /** Trials that exist. */
    public int made() {
        return waiting + running + completed + stopped + failed + cancelled;
    }

    /** Trials of the budget that no configuration was chosen for yet. */
    public int notStarted() {
        return planned - made();
    }

    /** Trials that nothing can happen to any more. */
    public int ended() {
        return completed + stopped + failed + cancelled;
    }
}

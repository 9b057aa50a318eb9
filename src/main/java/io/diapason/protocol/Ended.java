package io.diapason.protocol;

import java.util.List;

/**
 * A worker asks which of the trials that it keeps checkpoints of have ended; the answer names those.
 *
 * @param trials ids, at most {@value #MOST}
 */
public record Ended(List<Long> trials) {
    /** Trials of one question. */
    public static final int MOST = 1_000;
}

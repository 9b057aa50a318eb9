package io.diapason.study;

import io.diapason.protocol.Failure;
import org.jspecify.annotations.Nullable;

/** Why a trial failed: what its worker told, or that its workers fell silent. */
public enum TrialFailure {
    ERROR(false),
    DIVERGED(true),
    OUT_OF_MEMORY(true),
    REFUSED(true),
    /** Three workers stopped answering. It may be the configuration that kills them, but nobody saw it. */
    LOST(false);

    private final boolean infeasible;

    TrialFailure(boolean infeasible) {
        this.infeasible = infeasible;
    }

    /** The configuration itself cannot be carried out, so that it would fail again. */
    boolean infeasible() {
        return infeasible;
    }

    /** What a worker told; a failure of no kind is an error. */
    static TrialFailure of(@Nullable Failure told) {
        return told == null ? ERROR : valueOf(told.name());
    }
}

package io.diapason.study;

import io.diapason.search.space.Configuration;
import java.util.Optional;

/**
 * What a study would do with a worker that is free, from what it knows at a position; still to be carried out.
 *
 * @param mayBegin      a new trial could be begun
 * @param trial         number of the one that begins or goes on; 0 where none does
 * @param configuration of one that begins
 * @param trouble       why the study cannot go on; empty where it can
 */
record Proposal(
        Kind kind, long position, boolean mayBegin, int trial, Optional<Configuration> configuration, String trouble) {

    enum Kind {
        BEGIN,
        RESUME,
        /** The space holds no further configuration. */
        EXHAUST,
        /** Nothing to do at present, or for ever. */
        WAIT,
        FAIL
    }

    /** Nothing was thought about, since nothing is handed out; it settles nothing. */
    static final Proposal NONE = new Proposal(Kind.WAIT, -1, false, 0, Optional.empty(), "");

    static Proposal begin(Snapshot seen, int trial, Configuration configuration) {
        return new Proposal(Kind.BEGIN, seen.position(), true, trial, Optional.of(configuration), "");
    }

    static Proposal resume(Snapshot seen, boolean mayBegin, int trial) {
        return new Proposal(Kind.RESUME, seen.position(), mayBegin, trial, Optional.empty(), "");
    }

    static Proposal exhaust(Snapshot seen) {
        return new Proposal(Kind.EXHAUST, seen.position(), true, 0, Optional.empty(), "");
    }

    static Proposal await(Snapshot seen, boolean mayBegin) {
        return new Proposal(Kind.WAIT, seen.position(), mayBegin, 0, Optional.empty(), "");
    }

    static Proposal fail(Snapshot seen, String trouble) {
        return new Proposal(Kind.FAIL, seen.position(), false, 0, Optional.empty(), trouble);
    }

    /** The decision that carries it out, of a trial that has so many epochs. */
    Decision.Made made(int epoch) {
        Decision.Kind decided = kind == Kind.BEGIN ? Decision.Kind.BEGIN : Decision.Kind.RESUME;
        return new Decision.Made(decided, position, trial, epoch, mayBegin, configuration);
    }
}

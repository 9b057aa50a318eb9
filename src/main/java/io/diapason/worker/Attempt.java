package io.diapason.worker;

import io.diapason.protocol.Assignment;
import io.diapason.protocol.Verdict;

/** One go at a trial and what the service last said about it. Heartbeats and training share it, so it is thread-safe. */
final class Attempt {
    private final Assignment assignment;
    private Verdict verdict = Verdict.CONTINUE;
    private boolean lost;

    Attempt(Assignment assignment) {
        this.assignment = assignment;
    }

    Assignment assignment() {
        return assignment;
    }

    /** A verdict stands until a harder one comes. */
    synchronized void hear(Verdict heard) {
        if (heard.compareTo(verdict) > 0) {
            verdict = heard;
        }
    }

    /** Another attempt is current. */
    synchronized void lose() {
        lost = true;
    }

    /** False once the trial is nobody's or somebody else's business. */
    synchronized boolean isWanted() {
        return !lost && verdict != Verdict.CANCEL;
    }

    /** The stopping rule gave the trial up. */
    synchronized boolean isStopped() {
        return verdict == Verdict.STOP;
    }

    @Override
    public String toString() {
        return assignment.studyName() + " trial " + assignment.number() + ", attempt " + assignment.attempt();
    }
}

package io.diapason.worker;

import io.diapason.protocol.Assignment;
import io.diapason.protocol.FeatureCount;
import io.diapason.protocol.Loading;
import io.diapason.protocol.SignOfLife;
import io.diapason.protocol.Verdict;
import io.diapason.speech.dataset.LoadProgress;
import io.diapason.speech.store.Tally;
import org.jspecify.annotations.Nullable;

/** One go at a trial or an examination and what the service last said about it. Heartbeats and training share it, so it is thread-safe. */
final class Attempt {
    private static final int LONGEST_STAGE = 50;

    private final Assignment assignment;
    private final Tally tally = new Tally();
    private volatile @Nullable Loading loading;
    private Verdict verdict = Verdict.CONTINUE;
    private boolean lost;

    Attempt(Assignment assignment) {
        this.assignment = assignment;
    }

    Assignment assignment() {
        return assignment;
    }

    /** Counts the extractions of this attempt. */
    Tally tally() {
        return tally;
    }

    /** What has been extracted so far; a count beyond the protocol's bound is told as that bound. */
    FeatureCount features() {
        return new FeatureCount(
                Math.min(tally.extracted(), FeatureCount.MOST), Math.min(tally.reused(), FeatureCount.MOST));
    }

    /** Bounds are kept here: a refused heartbeat would cost the lease. */
    void loads(LoadProgress progress) {
        String stage = progress.stage().substring(0, Math.min(progress.stage().length(), LONGEST_STAGE));
        int done = Math.max(0, Math.min(progress.done(), progress.total()));
        loading = new Loading(stage, done, progress.total());
    }

    void hasLoaded() {
        loading = null;
    }

    boolean isLoading() {
        return loading != null;
    }

    /** What a heartbeat tells. */
    SignOfLife signOfLife() {
        return new SignOfLife(features(), loading);
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

    /** Nobody will ever go on with the trial. */
    synchronized boolean isCancelled() {
        return verdict == Verdict.CANCEL;
    }

    /** The stopping rule gave the trial up. */
    synchronized boolean isStopped() {
        return verdict == Verdict.STOP;
    }

    @Override
    public String toString() {
        String what = assignment.examination() == null ? "" : "examination of ";
        return what + assignment.studyName() + " trial " + assignment.number() + ", attempt " + assignment.attempt();
    }
}

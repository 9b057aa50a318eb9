package io.diapason.worker;

import io.diapason.protocol.Assignment;
import io.diapason.protocol.FeatureCount;
import io.diapason.protocol.Forecast;
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
    private volatile @Nullable Forecast forecast;
    private volatile @Nullable OutOfMemoryError exhaustion;
    private volatile Runnable teller = () -> {};
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

    /** @param news tells the service what there is to tell, before it returns */
    void tellThrough(Runnable news) {
        teller = news;
    }

    /** What the trial is expected to need: told at once, so that the service knows it also where the trial ends the next moment. */
    void foretells(Forecast expected) {
        forecast = expected;
        teller.run();
    }

    /** What a heartbeat tells. */
    SignOfLife signOfLife() {
        return new SignOfLife(features(), loading, forecast);
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

    /** Memory ran out beside the training, in the thread of the heartbeats: the training is to end, and that is its outcome. */
    void exhaust(OutOfMemoryError error) {
        exhaustion = error;
    }

    /** What ended the training from beside it; null where nothing did. */
    @Nullable
    OutOfMemoryError exhaustion() {
        return exhaustion;
    }

    /** False once the trial is nobody's or somebody else's business, or cannot go on. */
    synchronized boolean isWanted() {
        return !lost && verdict != Verdict.CANCEL && exhaustion == null;
    }

    /** Nobody will ever go on with the trial. */
    synchronized boolean isCancelled() {
        return verdict == Verdict.CANCEL;
    }

    /** The stopping rule lets the trial wait: another attempt may go on. */
    synchronized boolean isPaused() {
        return verdict == Verdict.PAUSE;
    }

    /** The stopping rule wants no more of this attempt. */
    synchronized boolean isGivenUp() {
        return verdict == Verdict.STOP || verdict == Verdict.PAUSE;
    }

    @Override
    public String toString() {
        String what = assignment.examination() == null ? "" : "examination of ";
        return what + assignment.studyName() + " trial " + assignment.number() + ", attempt " + assignment.attempt();
    }
}

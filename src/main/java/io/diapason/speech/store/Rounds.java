package io.diapason.speech.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Goes through work round after round, because other processes may be doing some of it, until all is done. */
public final class Rounds {
    /** So long nothing may happen before a process that claims work is believed to hang. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private Rounds() {}

    /** Tries one piece of work. */
    @FunctionalInterface
    public interface Attempt<T> {
        /**
         * @param anyway whether to do it whoever claims it
         * @return false when another process is doing it
         */
        boolean done(T work, boolean anyway);
    }

    /**
     * Returns when every attempt has succeeded.
     *
     * @param afterRound gives up what is claimed, so that processes never wait for each other in a circle
     */
    public static <T> void run(List<T> work, Attempt<T> attempt, Runnable afterRound) {
        List<T> left = new ArrayList<>(work);
        long news = System.nanoTime();
        while (!left.isEmpty()) {
            boolean anyway = System.nanoTime() - news > PATIENCE;
            int before = left.size();
            for (Iterator<T> one = left.iterator(); one.hasNext(); ) {
                if (attempt.done(one.next(), anyway)) {
                    one.remove();
                }
            }
            afterRound.run();
            if (left.size() < before) {
                news = System.nanoTime();
            } else {
                Pause.briefly();
            }
        }
    }
}

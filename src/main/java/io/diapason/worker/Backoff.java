package io.diapason.worker;

import java.io.IOException;
import java.time.Duration;

/**
 * Tries again while a service is away, waiting twice as long each time.
 *
 * @param first wait
 * @param most  longest wait between two tries
 * @param total give up after so long
 */
record Backoff(Duration first, Duration most, Duration total) {

    /** Long enough for a service that is being restarted or moved. */
    static Backoff patient() {
        return new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5), Duration.ofMinutes(10));
    }

    /** One try; fails with {@link IOException} where another might help. */
    @FunctionalInterface
    interface Try<T> {
        T run() throws IOException, InterruptedException;
    }

    /** @throws ServiceException when time is over */
    <T> T retry(String what, Try<T> attempt) {
        long start = System.nanoTime();
        Duration wait = first;
        while (true) {
            try {
                return attempt.run();
            } catch (IOException e) {
                if (System.nanoTime() - start > total.toNanos()) {
                    throw new ServiceException(what + ": no answer for " + total.toSeconds() + " s: " + e, e);
                }
                sleep(what, wait);
                wait = wait.multipliedBy(2).compareTo(most) < 0 ? wait.multipliedBy(2) : most;
            } catch (InterruptedException e) {
                throw interrupted(what, e);
            }
        }
    }

    private static void sleep(String what, Duration wait) {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            throw interrupted(what, e);
        }
    }

    private static ServiceException interrupted(String what, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new ServiceException(what + ": interrupted", e);
    }
}

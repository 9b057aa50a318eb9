package io.diapason.pool;

import java.time.Duration;

/** How long to wait before a process that ended is started again: 1 s, 2 s, 4 s … 30 s; 1 s again after it lived for a minute. Immutable. */
record Backoff(Duration delay) {
    static final Backoff FIRST = new Backoff(Duration.ofSeconds(1));
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration STABLE = Duration.ofSeconds(60);

    /**
     * The wait before the start after the next.
     *
     * @param lived     how long the process lived this time
     * @param exhausted it ended because its memory ran out: that is its trial's fault and told, so the next one need not wait longer
     */
    Backoff after(Duration lived, boolean exhausted) {
        if (exhausted) {
            return this;
        }
        if (lived.compareTo(STABLE) >= 0) {
            return FIRST;
        }
        Duration doubled = delay.multipliedBy(2);
        return new Backoff(doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled);
    }
}

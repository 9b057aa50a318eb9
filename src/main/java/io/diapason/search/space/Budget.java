package io.diapason.search.space;

import java.time.Duration;
import java.util.Optional;

/**
 * When a search ends.
 *
 * @param trials    configurations to try, 1 to 1,000,000
 * @param epochs    passes over the training part one trial may make at most, 1 to 10,000
 * @param wallClock time after which no further trial is started; empty for no limit
 */
public record Budget(int trials, int epochs, Optional<Duration> wallClock) {
    public Budget {
        if (trials < 1 || trials > 1_000_000) {
            throw new IllegalArgumentException("trials must be 1 to 1,000,000, but is " + trials);
        }
        if (epochs < 1 || epochs > 10_000) {
            throw new IllegalArgumentException("epochs must be 1 to 10,000, but is " + epochs);
        }
    }
}

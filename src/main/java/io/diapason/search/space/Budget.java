package io.diapason.search.space;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * When a search ends: as soon as one of its limits is reached.
 *
 * @param trials      configurations to try, 1 to 1,000,000
 * @param epochs      passes over the training part one trial may make at most, 1 to 10,000
 * @param totalEpochs passes that all trials together may make, 1 to 1,000,000,000; empty for no limit
 * @param wallClock   time after which no further trial is started; empty for no limit
 */
public record Budget(int trials, int epochs, OptionalLong totalEpochs, Optional<Duration> wallClock) {
    /** Most trials. */
    public static final int MOST_TRIALS = 1_000_000;

    /** Most epochs of one trial. */
    public static final int MOST_EPOCHS = 10_000;

    /** Most epochs of all trials. */
    public static final long MOST_TOTAL_EPOCHS = 1_000_000_000;

    public Budget {
        if (trials < 1 || trials > MOST_TRIALS) {
            throw new IllegalArgumentException("trials must be 1 to 1,000,000, but is " + trials);
        }
        if (epochs < 1 || epochs > MOST_EPOCHS) {
            throw new IllegalArgumentException("epochs must be 1 to 10,000, but is " + epochs);
        }
        long total = totalEpochs.orElse(1);
        if (total < 1 || total > MOST_TOTAL_EPOCHS) {
            throw new IllegalArgumentException("totalEpochs must be 1 to 1,000,000,000, but is " + total);
        }
    }

    /** Counted in trials. */
    public Budget(int trials, int epochs, Optional<Duration> wallClock) {
        this(trials, epochs, OptionalLong.empty(), wallClock);
    }
}

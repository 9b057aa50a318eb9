package io.diapason.study;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** All randomness of a study: a pure function of its seed and a trial's number, so every restart decides alike. */
final class Seeds {
    private Seeds() {}

    /** What the sampler may use to choose the configuration of this trial. */
    static RandomGenerator sampler(long seed, int trial) {
        return new SplittableRandom(mixed(seed, trial));
    }

    /** The seed a worker trains this trial with. */
    static long training(long seed, int trial) {
        return new SplittableRandom(mixed(~seed, trial)).nextLong() >>> 1;
    }

    private static long mixed(long seed, int trial) {
        return new SplittableRandom(seed).nextLong() ^ (trial * 0x9E3779B97F4A7C15L);
    }
}

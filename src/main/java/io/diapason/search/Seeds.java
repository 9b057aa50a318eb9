package io.diapason.search;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The one place where randomness begins: everything a search draws follows from the study's seed and a trial's number.
 */
public final class Seeds {
    private Seeds() {}

    /** The generator for one trial's decisions; the same for the same pair, unrelated for different ones. */
    public static RandomGenerator generator(long studySeed, int trial) {
        return new SplittableRandom(seed(studySeed, trial));
    }

    /** A seed for what takes one instead of a generator (network weights, shuffling). */
    public static long seed(long studySeed, int trial) {
        return mixed(mixed(studySeed) + trial);
    }

    /**
     * Variant 13 of Stafford's 64-bit finaliser (2011), as in SplitMix64: neighbouring inputs give unrelated outputs.
     */
    private static long mixed(long value) {
        long mixed = value + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}

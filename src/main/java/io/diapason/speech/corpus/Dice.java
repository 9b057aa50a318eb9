package io.diapason.speech.corpus;

/**
 * SplitMix64: a stream of numbers that depends on its seed alone, on every machine and Java version, as the clips made from it must.
 * Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014. Not thread-safe.
 */
final class Dice {
    private long state;

    Dice(long... seeds) {
        for (long seed : seeds) {
            state = next() ^ seed;
        }
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Uniform in [0, 1). */
    double uniform() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** Uniform in [-1, 1). */
    double noise() {
        return 2 * uniform() - 1;
    }

    /** Nearly normal, mean 0, deviation 1, within ±3: the sum of three uniform numbers, which needs no logarithm. */
    double bell() {
        return noise() + noise() + noise();
    }
}

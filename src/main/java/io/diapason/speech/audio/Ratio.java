package io.diapason.speech.audio;

import java.math.BigInteger;

/**
 * New rate over old rate in lowest terms, e.g. 147/320 from 48,000 to 22,050 Hz.
 *
 * @param up   outputs per period
 * @param down inputs per period
 */
record Ratio(int up, int down) {

    static Ratio of(int oldRate, int newRate) {
        int divisor =
                BigInteger.valueOf(oldRate).gcd(BigInteger.valueOf(newRate)).intValue();
        return new Ratio(newRate / divisor, oldRate / divisor);
    }

    /** ceil(inputs * up / down). */
    long outputs(int inputs) {
        return ((long) inputs * up + down - 1) / down;
    }

    /** Input samples per sample of the lower of the two rates, at least 1. */
    double stretch() {
        return Math.max(1, (double) down / up);
    }
}

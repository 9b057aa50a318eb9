package io.diapason.protocol;

/**
 * What a worker expects a trial to need, told as soon as its recordings are loaded. 0 says that a figure was not foretold.
 *
 * @param heapBytes    Java heap in use at most; 0 to {@value #MOST}
 * @param offHeapBytes memory outside the heap at most: arrays of the numerical library; 0 to {@value #MOST}
 * @param epochSeconds wall clock of one epoch, its validation included; finite, 0 to {@value #MOST}
 */
public record Forecast(long heapBytes, long offHeapBytes, double epochSeconds) {
    /** A million billion: beyond any machine and any patience. */
    public static final long MOST = 1_000_000_000_000_000L;
}

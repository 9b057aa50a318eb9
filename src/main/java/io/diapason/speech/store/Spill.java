package io.diapason.speech.store;

import java.util.Locale;

/** The heap as a place for features that could not be stored, up to half of it. Not thread-safe. */
final class Spill {
    private final long limit = Runtime.getRuntime().maxMemory() / 2;
    private long used;

    long bytes() {
        return used;
    }

    /** @throws NoRoomException when half the heap is full */
    HeapFeatures keep(HeapFeatures features) {
        used += features.bytes();
        require(used, "features that the store did not take");
        return features;
    }

    /** @throws NoRoomException when so many bytes are more than half the heap */
    void require(long bytes, String what) {
        if (bytes > limit) {
            throw new NoRoomException(String.format(
                    Locale.ROOT,
                    "features beyond the feature store must fit into half the heap of %,d MB, but %s need at least %,d MB:"
                            + " choose a larger hop_length, a smaller duration or fewer coefficients, make room for a larger"
                            + " --feature-store-size, or give Java more memory (-Xmx)",
                    (2 * limit) >> 20,
                    what,
                    bytes >> 20));
        }
    }
}

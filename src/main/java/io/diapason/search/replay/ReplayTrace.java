package io.diapason.search.replay;

/**
 * What a replayed search has come to.
 *
 * @param lowest     {@code lowest[e - 1]} is the lowest loss seen after {@code e} epochs of all trials together
 * @param trials     configurations begun
 * @param duplicates how many of them had been begun before
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out
public record ReplayTrace(double[] lowest, int trials, int duplicates) {
    public ReplayTrace {
        lowest = lowest.clone();
    }

    @Override
    public double[] lowest() {
        return lowest.clone();
    }

    /** Epochs spent; fewer than allowed where the search ended by itself. */
    public int epochs() {
        return lowest.length;
    }

    /** The lowest loss seen within so many epochs; infinite before the first. */
    public double lowestWithin(int epochs) {
        return Math.min(epochs, lowest.length) < 1
                ? Double.POSITIVE_INFINITY
                : lowest[Math.min(epochs, lowest.length) - 1];
    }
}

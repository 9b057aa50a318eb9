package io.diapason.search;

import io.diapason.search.space.Direction;

/**
 * What a search is after.
 *
 * @param direction whether a larger or a smaller objective is better
 * @param maxEpochs epochs a trial trains when nothing stops it, at least 1
 */
public record Goal(Direction direction, int maxEpochs) {
    public Goal {
        if (maxEpochs < 1) {
            throw new IllegalArgumentException("maxEpochs must be at least 1, but is " + maxEpochs);
        }
    }
}

package io.diapason.search;

import io.diapason.search.space.Direction;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a search is after, and how much it may spend.
 *
 * @param directions  whether a larger or a smaller value is better, of each objective; the first one is what learning curves show
 * @param maxEpochs   epochs a trial trains when nothing stops it, at least 1
 * @param maxTrials   configurations that may be tried, at least 1
 * @param totalEpochs epochs that all trials together may train, at least 1; empty where only trials are counted
 */
public record Goal(List<Direction> directions, int maxEpochs, int maxTrials, OptionalLong totalEpochs) {
    public Goal {
        directions = List.copyOf(directions);
        if (directions.isEmpty()) {
            throw new IllegalArgumentException("directions must be at least one, but there are none");
        }
        if (maxEpochs < 1 || maxTrials < 1 || totalEpochs.orElse(1) < 1) {
            throw new IllegalArgumentException("maxEpochs, maxTrials and totalEpochs must be at least 1, but are "
                    + maxEpochs + ", " + maxTrials + ", " + totalEpochs);
        }
    }

    /** One objective, and trials without a limit that anybody would reach. */
    public Goal(Direction direction, int maxEpochs) {
        this(List.of(direction), maxEpochs, 1_000_000, OptionalLong.empty());
    }

    /** Of the first objective. */
    public Direction direction() {
        return directions.get(0);
    }
}

package io.diapason.search.replay;

import io.diapason.search.Goal;
import io.diapason.search.Sampler;
import io.diapason.search.StoppingRule;
import io.diapason.search.space.Direction;
import java.util.List;
import java.util.OptionalLong;

/**
 * One search on a table, as {@link io.diapason.search.Search} would do it or, with several workers, as the service does: on a virtual
 * clock, each decision made with what is known at that moment, the curves of running trials included. Epochs are paid when they are
 * trained: a stopped trial pays what it ran, a resumed one what it adds.
 *
 * @param workers trials at a time, 1 to 1,000; with more than one, an epoch takes between half and twice the usual time, depending on
 *     the row
 */
public record Replay(ReplayTable table, Sampler sampler, StoppingRule rule, long seed, int workers) {
    public Replay {
        if (workers < 1 || workers > 1_000) {
            throw new IllegalArgumentException("workers must be 1 to 1,000, but is " + workers);
        }
    }

    /** Until so many epochs are spent or nothing is left to do. */
    public ReplayTrace run(int epochs) {
        Goal goal = new Goal(List.of(Direction.MINIMIZE), table.epochs(), table.rows(), OptionalLong.of(epochs));
        return new ReplayRun(this, goal, epochs).run();
    }
}

package io.diapason.search.stopping;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Ruling;
import io.diapason.search.StoppingRule;
import io.diapason.search.space.Algorithm;
import java.util.Map;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * {@code freeze_thaw}, but {@code none} where curves cannot tell what a trial is worth: with fewer than three epochs. With several objectives
 * trials are compared by fronts, see {@link ByMerit}.
 */
final class Auto implements StoppingRule {
    private static final int LEAST_EPOCHS = 3;

    /** A rule, and why. */
    record Pick(String name, String reason) {
        String sentence() {
            return name + ", because " + reason + ".";
        }
    }

    @Override
    public Ruling judge(Observation trial, History history, Goal goal) {
        return rule(goal).judge(trial, history, goal);
    }

    @Override
    public OptionalInt resume(History history, Goal goal, boolean mayBegin, RandomGenerator random) {
        return rule(goal).resume(history, goal, mayBegin, random);
    }

    private static StoppingRule rule(Goal goal) {
        return StoppingRules.create(new Algorithm(choice(goal).name(), Map.of()));
    }

    static Pick choice(Goal goal) {
        if (goal.maxEpochs() < LEAST_EPOCHS) {
            return new Pick("none", "trials of " + goal.maxEpochs() + " epochs leave nothing to save");
        }
        return new Pick(
                "freeze_thaw",
                "most trials show within a few of their " + goal.maxEpochs()
                        + " epochs that others are better, and none is given up for good");
    }
}

package io.diapason.search.stopping;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Ruling;
import io.diapason.search.StoppingRule;
import io.diapason.search.space.Direction;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * Stops a trial whose best value has not improved by at least {@code minDelta} during its last {@code epochs} epochs - and, where it has
 * another rule, only if that stops it too.
 *
 * <p>NaN counts as no improvement. Where nothing but NaN came before, any value is an improvement; a trial with nothing but NaN ends when
 * patience does. With several objectives {@code minDelta} is in units of merit ({@link ByMerit}).
 *
 * <p>Sources: Keras 3 {@code EarlyStopping}; Optuna 5 {@code PatientPruner} for the other rule. Unlike Optuna, which waits until values
 * have become worse by {@code min_delta}, a plateau is enough.
 *
 * @param epochs   at least 1
 * @param minDelta at least 0; 0: any improvement counts
 * @param rule     what must agree, and whose paused trials go on as it says; {@link None} for patience alone
 */
record Patience(int epochs, double minDelta, StoppingRule rule) implements StoppingRule {
    Patience {
        if (epochs < 1 || !(minDelta >= 0)) {
            throw new IllegalArgumentException(
                    "epochs must be at least 1 and min_delta at least 0, but are " + epochs + " and " + minDelta);
        }
    }

    @Override
    public Ruling judge(Observation trial, History history, Goal goal) {
        boolean stuck = isStuck(trial, goal);
        if (rule instanceof None) {
            return stuck ? Ruling.STOP : Ruling.GO_ON;
        }
        Ruling ruling = rule.judge(trial, history, goal);
        return ruling == Ruling.STOP && !stuck ? Ruling.GO_ON : ruling;
    }

    @Override
    public OptionalInt resume(History history, Goal goal, boolean mayBegin, RandomGenerator random) {
        return rule.resume(history, goal, mayBegin, random);
    }

    private boolean isStuck(Observation trial, Goal goal) {
        int before = trial.epochs() - epochs;
        if (before < 1) {
            return false;
        }
        double then = trial.curve().best(goal, before);
        double now = trial.curve().best(goal, trial.epochs());
        if (Double.isNaN(then)) {
            return Double.isNaN(now);
        }
        double improvement = goal.direction() == Direction.MAXIMIZE ? now - then : then - now;
        return !(improvement > 0 && improvement >= minDelta);
    }
}

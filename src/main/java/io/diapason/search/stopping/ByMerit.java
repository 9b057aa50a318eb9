package io.diapason.search.stopping;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Merits;
import io.diapason.search.Observation;
import io.diapason.search.Ruling;
import io.diapason.search.StoppingRule;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * Lets a rule made for one objective decide where there are several or limits on outcomes: it sees {@link Merits} in place of values.
 * With one objective and nothing that breaks a limit it sees the history as it is.
 */
record ByMerit(StoppingRule rule) implements StoppingRule {
    @Override
    public Ruling judge(Observation trial, History history, Goal goal) {
        History merits = Merits.scalar(history, goal);
        Observation reduced = merits.numbered(trial.number())
                .orElseThrow(() -> new IllegalArgumentException(
                        "history must have the trial that is judged in it, but lacks " + trial.number()));
        return rule.judge(reduced, merits, Merits.goal(goal));
    }

    @Override
    public OptionalInt resume(History history, Goal goal, boolean mayBegin, RandomGenerator random) {
        return rule.resume(Merits.scalar(history, goal), Merits.goal(goal), mayBegin, random);
    }
}

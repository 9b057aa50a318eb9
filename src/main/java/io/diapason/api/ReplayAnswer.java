package io.diapason.api;

import io.diapason.search.Observation;
import io.diapason.search.Status;
import io.diapason.study.Accounts;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What another stopping rule would have made of a study, from its stored curves.
 *
 * @param actual        epochs the study spent, and its best value
 * @param replayed      the same under the other rule, as far as it is known
 * @param stopped       numbers of the trials that it would have stopped or left paused
 * @param unknown       trials it would have trained beyond what is stored, with the first epoch nobody knows
 * @param epochsUnknown that those would have trained at most in addition
 */
record ReplayAnswer(
        Side actual, Side replayed, List<Integer> stopped, Map<Integer, Integer> unknown, long epochsUnknown) {

    /** Epochs trained and the best value; null where no trial has one. */
    record Side(long epochs, @Nullable Double best) {}

    static ReplayAnswer of(Accounts.Replay replay) {
        OptionalDouble best = replay.rerun().best();
        return new ReplayAnswer(
                new Side(
                        replay.actual().spent() + replay.actual().lost(),
                        replay.actualBest().orElse(null)),
                new Side(replay.rerun().epochs(), best.isEmpty() ? null : best.getAsDouble()),
                replay.rerun().history().trials().stream()
                        .filter(trial -> trial.status() == Status.STOPPED)
                        .map(Observation::number)
                        .filter(number -> !replay.rerun().unknown().containsKey(number))
                        .sorted()
                        .toList(),
                replay.rerun().unknown(),
                replay.rerun().epochsUnknown());
    }
}

package io.diapason.study;

import io.diapason.search.Observation;
import io.diapason.search.space.Configuration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Makes a decision again from what was known. Pure.
 *
 * @param kind          none where nothing would be decided
 * @param trial         its number; 0 where nothing would be decided
 * @param configuration of a trial that begins
 */
record Recreation(Optional<Decision.Kind> kind, int trial, Optional<Configuration> configuration) {
    private static final Recreation NOTHING = new Recreation(Optional.empty(), 0, Optional.empty());

    /** What the log says. */
    static Recreation recorded(Decision decision) {
        return new Recreation(Optional.of(decision.kind()), decision.trial(), decision.configuration());
    }

    /** What comes out now; the seed is the definition's. */
    static Recreation again(Decision decision, Policy policy, Snapshot seen) {
        return switch (decision.kind()) {
            case BEGIN, RESUME -> next(policy, seen, decision.mayBegin());
            case PAUSE, STOP -> judged(decision.trial(), policy, seen);
        };
    }

    private static Recreation next(Policy policy, Snapshot seen, boolean mayBegin) {
        OptionalInt paused = policy.resume(seen, mayBegin);
        if (paused.isPresent()) {
            return new Recreation(Optional.of(Decision.Kind.RESUME), paused.getAsInt(), Optional.empty());
        }
        int number = 1 + seen.history().trials().size();
        Optional<Configuration> chosen = mayBegin ? policy.begin(seen, number) : Optional.empty();
        return chosen.isEmpty() ? NOTHING : new Recreation(Optional.of(Decision.Kind.BEGIN), number, chosen);
    }

    private static Recreation judged(int trial, Policy policy, Snapshot seen) {
        Optional<Observation> known = seen.history().numbered(trial);
        if (known.isEmpty() || known.get().status().ended()) {
            return NOTHING;
        }
        return switch (policy.judge(trial, seen.history())) {
            case GO_ON -> NOTHING;
            case PAUSE -> new Recreation(Optional.of(Decision.Kind.PAUSE), trial, Optional.empty());
            case STOP -> new Recreation(Optional.of(Decision.Kind.STOP), trial, Optional.empty());
        };
    }

    @Override
    public String toString() {
        if (kind.isEmpty()) {
            return "nothing is decided";
        }
        return switch (kind.get()) {
            case BEGIN ->
                "trial " + trial + " begins with "
                        + new TreeMap<>(configuration.map(Configuration::values).orElse(Map.of()));
            case RESUME -> "trial " + trial + " goes on";
            case PAUSE -> "trial " + trial + " pauses";
            case STOP -> "trial " + trial + " stops";
        };
    }
}

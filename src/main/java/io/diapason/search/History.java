package io.diapason.search;

import io.diapason.search.space.Configuration;
import java.util.ArrayList;
import java.util.List;

/**
 * All a sampler knows of a search.
 *
 * @param finished how trials ended, in the order of finishing
 * @param running  configurations being tried now
 */
public record History(List<Observation> finished, List<Configuration> running) {
    public History {
        finished = List.copyOf(finished);
        running = List.copyOf(running);
    }

    public static History empty() {
        return new History(List.of(), List.of());
    }

    /** This history and one more finished trial, whose configuration then runs no more. */
    public History plus(Observation observation) {
        List<Observation> more = new ArrayList<>(finished);
        more.add(observation);
        List<Configuration> still = new ArrayList<>(running);
        still.remove(observation.configuration());
        return new History(more, still);
    }
}

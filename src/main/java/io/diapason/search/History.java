package io.diapason.search;

import io.diapason.search.space.Configuration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All a sampler or a stopping rule knows of a search. The same events in the same order give the same history in any process.
 *
 * @param trials those that have ended, in the order of ending, then the others by number
 */
public record History(List<Observation> trials) {
    public History {
        trials = List.copyOf(trials);
    }

    public static History empty() {
        return new History(List.of());
    }

    /** How trials ended, in the order of ending. */
    public List<Observation> finished() {
        return trials.stream().filter(trial -> trial.status().ended()).toList();
    }

    /** Trials that may still go on: running and paused ones. */
    public List<Observation> open() {
        return trials.stream().filter(trial -> !trial.status().ended()).toList();
    }

    public List<Observation> paused() {
        return trials.stream().filter(trial -> trial.status() == Status.PAUSED).toList();
    }

    /** Every configuration that was ever begun. */
    public List<Configuration> tried() {
        return trials.stream().map(Observation::configuration).toList();
    }

    /** Trials, whatever became of them, whose curves tell something at this epoch: failed and infeasible ones are not among them. */
    public List<Observation> reached(int epoch) {
        return trials.stream()
                .filter(trial -> trial.status().telling() && trial.epochs() >= epoch)
                .toList();
    }

    public Optional<Observation> numbered(int number) {
        return trials.stream().filter(trial -> trial.number() == number).findFirst();
    }

    /** This history after something happened to a trial: it replaces what was known of it. */
    public History with(Observation trial) {
        List<Observation> ended = new ArrayList<>(finished());
        List<Observation> open = new ArrayList<>(open());
        ended.removeIf(other -> other.number() == trial.number());
        open.removeIf(other -> other.number() == trial.number());
        (trial.status().ended() ? ended : open).add(trial);
        open.sort(Comparator.comparingInt(Observation::number));
        ended.addAll(open);
        return new History(ended);
    }
}

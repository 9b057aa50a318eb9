package io.diapason.search;

import io.diapason.search.space.Configuration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * What earlier searches did well with, tried between the sampler's own suggestions – with a brake. A zero-shot portfolio (Wistuba, Schilling,
 * Schmidt-Thieme: Sequential model-free hyperparameter tuning, ICDM 2015), reduced to its simplest form: the best configurations of each earlier
 * search in turn. Because they are trials like others, model-based samplers learn from them.
 *
 * <p>The brake: after {@value #ENOUGH} of them the memory waits until {@value #ENOUGH} others have a value; from then on it is used only while a trial of it, drawn at
 * random, is better than another one at least as often as not (the Mann-Whitney statistic), compared at the last epoch that all of them have
 * reached. So a misleading memory costs {@value #ENOUGH} trials or little more.
 *
 * @param portfolio configurations of the space, the most promising first, all different
 * @param share     of the trials that it may suggest, 0 to 1
 */
public record Memory(List<Configuration> portfolio, double share) {
    /** Trials of either kind before the brake may be pulled. */
    public static final int ENOUGH = 3;

    /** Nothing remembered. */
    public static final Memory NONE = new Memory(List.of(), 0);

    public Memory {
        portfolio = List.copyOf(portfolio);
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be 0 to 1, but is " + share);
        }
    }

    /** What to try next from memory; empty where the sampler is to choose. */
    public Optional<Configuration> suggest(History history, Goal goal, RandomGenerator random) {
        if (portfolio.isEmpty() || random.nextDouble() >= share || isUnsure(history) || isDropped(history, goal)) {
            return Optional.empty();
        }
        Set<Configuration> tried = new HashSet<>(history.tried());
        return portfolio.stream()
                .filter(configuration -> !tried.contains(configuration))
                .findFirst();
    }

    /** Enough of it is tried, and too little else to compare it with. */
    private boolean isUnsure(History history) {
        List<Observation> ours = tried(history);
        long others = valued(history.trials()) - valued(ours);
        return ours.size() >= ENOUGH && others < ENOUGH;
    }

    private static long valued(List<Observation> trials) {
        return trials.stream().filter(trial -> trial.value().isPresent()).count();
    }

    /** Trials that are of this memory. */
    public List<Observation> tried(History history) {
        Set<Configuration> remembered = new HashSet<>(portfolio);
        return history.trials().stream()
                .filter(trial -> remembered.contains(trial.configuration()))
                .toList();
    }

    /** It does not help: its trials are worse than others. */
    public boolean isDropped(History history, Goal goal) {
        Set<Configuration> remembered = new HashSet<>(portfolio);
        List<Observation> valued = history.trials().stream()
                .filter(trial -> trial.value().isPresent())
                .toList();
        int epoch = valued.stream().mapToInt(Observation::epochs).min().orElse(0);
        List<Observation> ours = valued.stream()
                .filter(trial -> remembered.contains(trial.configuration()))
                .toList();
        List<Observation> others = valued.stream()
                .filter(trial -> !remembered.contains(trial.configuration()))
                .toList();
        if (ours.size() < ENOUGH || others.size() < ENOUGH) {
            return false;
        }
        double wins = 0;
        for (Observation one : ours) {
            for (Observation other : others) {
                wins += win(one.curve().best(goal, epoch), other.curve().best(goal, epoch), goal);
            }
        }
        return wins < 0.5 * ours.size() * others.size();
    }

    private static double win(double one, double other, Goal goal) {
        if (goal.direction().isBetter(one, other)) {
            return 1;
        }
        return goal.direction().isBetter(other, one) ? 0 : 0.5;
    }
}

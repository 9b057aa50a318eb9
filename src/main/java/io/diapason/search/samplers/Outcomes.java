package io.diapason.search.samplers;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Merits;
import io.diapason.search.Observation;
import io.diapason.search.Standing;
import io.diapason.search.Status;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * What a model of values learns from: configurations, and for each a number of which more is better, of mean 0 and variance 1.
 *
 * <p>Values better than the median keep their distances. Those worse are replaced by what a normal distribution would have at their
 * rank, its deviation that of the better half from the median: how bad the bad ones are (a loss that exploded) says little of where
 * the good ones lie. Infeasible configurations lie half a range below all of those. Source: Song et al., The Vizier Gaussian Process
 * Bandit Algorithm (2024), half-rank warping and infeasible values. Several objectives or limits on outcomes become one merit first
 * ({@link Merits}).
 *
 * <p>Values after different numbers of epochs cannot be compared. Where trials were stopped or paused, only the order of {@link Standing}
 * counts: each gets what a normal distribution has at its rank (Salinas et al., A Quantile-based Approach for Hyperparameter Transfer
 * Learning, 2020), and those that trained for fewer epochs than the longest are the more in doubt for it: by longest / epochs, at most 10.
 * Else trials that are still running do not count yet.
 *
 * @param values one for each configuration
 * @param doubts factors of noise, 1 or more
 */
@SuppressWarnings("ArrayRecordComponent") // never leaves the package, never compared
record Outcomes(List<Configuration> configurations, double[] values, double[] doubts) {
    private static final double MOST_DOUBT = 10;
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    static Outcomes of(History all, Goal several) {
        History history = Merits.scalar(all, several);
        Goal goal = Merits.goal(several);
        boolean uneven = history.trials().stream()
                .anyMatch(trial -> trial.status() == Status.STOPPED || trial.status() == Status.PAUSED);
        List<Observation> ranked = Standing.ranked(history, goal).stream()
                .filter(trial -> uneven || trial.status().ended())
                .toList();
        double[] known = uneven ? normalScores(ranked.size()) : warped(worths(ranked, goal));
        List<Configuration> configurations = new ArrayList<>(configurations(ranked));
        configurations.addAll(configurations(history.trials().stream()
                .filter(trial -> trial.status() == Status.INFEASIBLE)
                .toList()));
        double[] values = Arrays.copyOf(known, configurations.size());
        Arrays.fill(values, known.length, values.length, below(known));
        double[] doubts = Arrays.copyOf(doubts(ranked), values.length);
        Arrays.fill(doubts, known.length, values.length, 1);
        return new Outcomes(configurations, standardised(values), doubts);
    }

    private static List<Configuration> configurations(List<Observation> trials) {
        return trials.stream().map(Observation::configuration).toList();
    }

    int size() {
        return values.length;
    }

    /** Places of the values, best first; equal ones in their order. */
    List<Integer> ranking() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            order.add(i);
        }
        order.sort((a, b) -> Double.compare(values[b], values[a]));
        return order;
    }

    /** All, or of more than {@code most} the best half of that and every n-th of the others in the order of their values. */
    Outcomes some(int most) {
        List<Integer> ranking = ranking();
        int half = most / 2;
        int others = ranking.size() - half;
        int[] places = IntStream.range(0, Math.min(most, ranking.size()))
                .map(i -> i < half || ranking.size() <= most
                        ? i
                        : half + (int) ((i - half + 0.5) * others / (most - half)))
                .map(ranking::get)
                .toArray();
        return new Outcomes(
                Arrays.stream(places).mapToObj(configurations::get).toList(),
                Arrays.stream(places).mapToDouble(place -> values[place]).toArray(),
                Arrays.stream(places).mapToDouble(place -> doubts[place]).toArray());
    }

    private static double[] worths(List<Observation> trials, Goal goal) {
        int sign = goal.direction() == Direction.MAXIMIZE ? 1 : -1;
        return trials.stream()
                .mapToDouble(trial -> sign * trial.value().orElseThrow())
                .toArray();
    }

    private static double[] doubts(List<Observation> ranked) {
        int longest = ranked.stream().mapToInt(Observation::epochs).max().orElse(1);
        return ranked.stream()
                .mapToDouble(trial -> trial.status() == Status.COMPLETED
                        ? 1
                        : Math.min(MOST_DOUBT, (double) longest / Math.max(1, trial.epochs())))
                .toArray();
    }

    private static double[] normalScores(int size) {
        return IntStream.range(0, size)
                .mapToDouble(i -> quantile(size - 1.0 - i, size))
                .toArray();
    }

    private static double[] warped(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        int n = sorted.length;
        double median = n == 0 ? 0 : sorted[n / 2];
        double spread = Math.sqrt(Arrays.stream(sorted)
                .skip(n / 2)
                .map(value -> (value - median) * (value - median))
                .average()
                .orElse(0));
        return Arrays.stream(values)
                .map(value -> value >= median ? value - median : spread * quantile(middleRank(sorted, value), n))
                .toArray();
    }

    /** The place of a value, from 0; of equals the middle one. */
    private static double middleRank(double[] sorted, double value) {
        int first = Arrays.binarySearch(sorted, value);
        int last = first;
        while (first > 0 && sorted[first - 1] == value) {
            first--;
        }
        while (last < sorted.length - 1 && sorted[last + 1] == value) {
            last++;
        }
        return 0.5 * (first + last);
    }

    private static double quantile(double rank, int size) {
        return NORMAL.inverseCumulativeProbability((rank + 0.5) / size);
    }

    private static double below(double[] values) {
        double least = Arrays.stream(values).min().orElse(0);
        double most = Arrays.stream(values).max().orElse(0);
        return least - Math.max(0.5 * (most - least), 1e-9);
    }

    private static double[] standardised(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double variance = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
        double deviation = variance > 1e-18 ? Math.sqrt(variance) : 1;
        return Arrays.stream(values).map(value -> (value - mean) / deviation).toArray();
    }
}

package io.diapason.search;

import io.diapason.search.space.Direction;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * What is known of the best configurations of a search after each was trained again on fresh seeds. The value by which a configuration
 * was chosen is the luckiest of many and says too much; only values of the fresh runs count here.
 *
 * <p>Model: values of one configuration scatter normally around its mean, with one variance for all, estimated from all runs
 * (pooled, {@code runs − configurations} degrees of freedom) under the prior {@code p(mean, ln variance) ∝ 1}. So an interval is Student's t,
 * and the probability of being best is how often a configuration has the best mean in {@value #DRAWS} draws of that posterior
 * (Gelman et al., Bayesian Data Analysis, 3rd ed., section 3.2). What scatters are seeds only: clips and speakers stay the same.
 *
 * @param ranking by mean, best first
 */
public record Confirmed(List<Candidate> ranking) {
    /** From this probability on the first is called the winner without reserve. */
    public static final double CERTAIN = 0.95;

    private static final int DRAWS = 20_000;

    public Confirmed {
        ranking = List.copyOf(ranking);
    }

    /**
     * The runs of one configuration.
     *
     * @param number   of the trial that found it
     * @param searched the value it was chosen by
     * @param values   of the fresh runs that completed, finite
     */
    public record Runs(int number, double searched, List<Double> values) {
        public Runs {
            values = List.copyOf(values);
            if (!values.stream().allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("values must be finite, but are " + values);
            }
        }

        double mean() {
            return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        }
    }

    /**
     * One configuration in the end.
     *
     * @param mean        of the fresh values
     * @param margin      half the width of the 95 % interval around it; empty where no configuration ran twice
     * @param probability of being the best of all; empty alike, 1 where it is the only one
     */
    public record Candidate(Runs runs, double mean, OptionalDouble margin, OptionalDouble probability) {}

    /** @param random where the draws come from; configurations without a completed run are left out */
    public static Confirmed of(List<Runs> all, Direction direction, RandomGenerator random) {
        Comparator<Runs> best = Comparator.comparingDouble(Runs::mean);
        List<Runs> ranked = all.stream()
                .filter(runs -> !runs.values().isEmpty())
                .sorted(direction == Direction.MAXIMIZE ? best.reversed() : best)
                .toList();
        int freedom = ranked.stream().mapToInt(runs -> runs.values().size() - 1).sum();
        if (freedom == 0) {
            OptionalDouble probability = ranked.size() == 1 ? OptionalDouble.of(1) : OptionalDouble.empty();
            return new Confirmed(ranked.stream()
                    .map(runs -> new Candidate(runs, runs.mean(), OptionalDouble.empty(), probability))
                    .toList());
        }
        double deviation = Math.sqrt(squares(ranked) / freedom);
        double[] probabilities = probabilities(ranked, direction, deviation, freedom, random);
        double quantile = new TDistribution(freedom).inverseCumulativeProbability(0.975);
        return new Confirmed(IntStream.range(0, ranked.size())
                .mapToObj(k -> {
                    Runs runs = ranked.get(k);
                    double margin =
                            quantile * deviation / Math.sqrt(runs.values().size());
                    return new Candidate(
                            runs, runs.mean(), OptionalDouble.of(margin), OptionalDouble.of(probabilities[k]));
                })
                .toList());
    }

    private static double squares(List<Runs> ranked) {
        return ranked.stream()
                .mapToDouble(runs -> runs.values().stream()
                        .mapToDouble(value -> (value - runs.mean()) * (value - runs.mean()))
                        .sum())
                .sum();
    }

    private static double[] probabilities(
            List<Runs> ranked, Direction direction, double deviation, int freedom, RandomGenerator random) {
        double[] means = ranked.stream().mapToDouble(Runs::mean).toArray();
        double[] errors = ranked.stream()
                .mapToDouble(runs -> deviation / Math.sqrt(runs.values().size()))
                .toArray();
        int[] wins = new int[means.length];
        for (int draw = 0; draw < DRAWS; draw++) {
            double scale = Math.sqrt(freedom / chiSquared(freedom, random));
            int best = 0;
            double bestMean = Double.NaN;
            for (int k = 0; k < means.length; k++) {
                double mean = means[k] + scale * errors[k] * random.nextGaussian();
                if (direction.isBetter(mean, bestMean)) {
                    best = k;
                    bestMean = mean;
                }
            }
            wins[best]++;
        }
        return Arrays.stream(wins).mapToDouble(count -> (double) count / DRAWS).toArray();
    }

    private static double chiSquared(int freedom, RandomGenerator random) {
        double sum = 0;
        for (int i = 0; i < freedom; i++) {
            double normal = random.nextGaussian();
            sum += normal * normal;
        }
        return sum;
    }

    /** The first of the ranking is the best with at least {@value #CERTAIN} probability. */
    public boolean isSeparable() {
        return !ranking.isEmpty() && ranking.get(0).probability().orElse(0) >= CERTAIN;
    }
}

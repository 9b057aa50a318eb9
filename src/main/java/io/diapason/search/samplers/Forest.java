package io.diapason.search.samplers;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Sampler;
import io.diapason.search.Standings;
import io.diapason.search.Status;
import io.diapason.search.space.BooleanParameter;
import io.diapason.search.space.Choice;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Fixed;
import io.diapason.search.space.SearchSpace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A forest learns from where in the space good trials come, and the most hopeful of many candidates is tried. Made for searches that
 * train most trials for a few epochs only: every curve counts, however short ({@link Standings}).
 *
 * <p>What the forest learns is minus the share of trials that are better; infeasible trials count as the worst, failed ones not at all,
 * running ones as far as they got. Hope is the mean of the trees plus 0.3 standard deviations. Half of the candidates are drawn anew, half
 * near the best tenth. Numbers are drawn around the middle of their range (normal, standard deviation a quarter of the range, cut off at its
 * ends): who writes down a range expects the best within it rather than in a corner. A part of the trials ({@code explore}) is drawn
 * evenly, and the same part of the rest around the middle, without asking the forest: where the first epochs deceive, it alone would never find
 * out. Every configuration remains possible.
 * Where the candidates bring nothing new, one is drawn evenly.
 *
 * <p>With several objectives only the first is looked at. Of a history of more than 2,000 trials the latest 2,000 are learnt from.
 *
 * <p>Sources: Hutter, Hoos, Leyton-Brown, Sequential Model-Based Optimization for General Algorithm Configuration (SMAC, LION 2011), for the
 * forest and its candidates; Wistuba, Kadra, Grabocka, Dynamic and Efficient Gray-Box Hyperparameter Optimization (DyHPO, NeurIPS 2022),
 * for learning from curves that were broken off. We differ in learning ranks instead of values, without a kernel over epochs.
 *
 * @param initial trials before the forest is asked, at least 1
 * @param explore share of trials drawn evenly, and of the others drawn around the middle, without asking the forest; 0 to 1
 */
record Forest(int initial, double explore) implements Sampler {
    private static final int TREES = 16;
    private static final double CURIOSITY = 0.3;
    private static final int CANDIDATES = 200;
    private static final double NEAR = 0.15;
    private static final double PRIOR = 0.25;
    private static final int MOST = 2_000;
    private static final int SHOTS = 50;

    private record Learnt(double[][] points, double[] values) {}

    private record Candidate(double[] unit, double hope) {}

    @Override
    public Optional<Configuration> suggest(SearchSpace space, Goal goal, History history, RandomGenerator random) {
        Untried untried = new Untried(space, history);
        if (space.dimensions() == 0 || random.nextDouble() < explore) {
            return untried.any(random);
        }
        boolean[] even = even(space);
        Learnt learnt = learnt(space, goal, history);
        boolean unasked = learnt.values().length < initial || random.nextDouble() < explore;
        List<Candidate> candidates = unasked ? blind(even, random) : candidates(space, learnt, even, random);
        for (Candidate candidate : candidates) {
            Configuration configuration = space.decode(candidate.unit());
            if (untried.isOpen(configuration)) {
                return Optional.of(configuration);
            }
        }
        return untried.any(random);
    }

    private static Learnt learnt(SearchSpace space, Goal goal, History history) {
        List<double[]> points = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        Standings standings = new Standings(history, goal);
        for (int i = Math.max(0, standings.size() - MOST); i < standings.size(); i++) {
            add(space, standings.trial(i), -standings.share(i), points, values);
        }
        for (Observation trial : history.trials()) {
            if (trial.status() == Status.INFEASIBLE) {
                add(space, trial, -1, points, values);
            }
        }
        return new Learnt(
                points.toArray(double[][]::new),
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static void add(
            SearchSpace space, Observation trial, double value, List<double[]> points, List<Double> values) {
        points.add(space.encode(trial.configuration()));
        values.add(value);
    }

    private static List<Candidate> blind(boolean[] even, RandomGenerator random) {
        List<Candidate> drawn = new ArrayList<>();
        for (int i = 0; i < SHOTS; i++) {
            drawn.add(new Candidate(anywhere(even, random), 0));
        }
        return drawn;
    }

    /** The most hopeful first. */
    private static List<Candidate> candidates(
            SearchSpace space, Learnt learnt, boolean[] even, RandomGenerator random) {
        ExtraTrees forest = new ExtraTrees(learnt.points(), learnt.values(), TREES, random);
        double[][] best = best(learnt);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < CANDIDATES; i++) {
            double[] unit = i % 2 == 0 ? anywhere(even, random) : near(best, even, random);
            double[] seen = conditional(space) ? space.encode(space.decode(unit)) : unit;
            candidates.add(new Candidate(unit, forest.hope(seen, CURIOSITY)));
        }
        candidates.sort(Comparator.comparingDouble(Candidate::hope).reversed());
        return candidates;
    }

    /** The best tenth, at least three, the best first. */
    private static double[][] best(Learnt learnt) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < learnt.values().length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> -learnt.values()[i]));
        return order.stream()
                .limit(Math.max(3, order.size() / 10))
                .map(i -> learnt.points()[i])
                .toArray(double[][]::new);
    }

    private static double[] anywhere(boolean[] even, RandomGenerator random) {
        double[] unit = new double[even.length];
        for (int i = 0; i < unit.length; i++) {
            do {
                unit[i] = even[i] ? random.nextDouble() : 0.5 + PRIOR * random.nextGaussian();
            } while (unit[i] < 0 || unit[i] > 1);
        }
        return unit;
    }

    /** Around one of the best; the better, the more often. */
    private static double[] near(double[][] best, boolean[] even, RandomGenerator random) {
        double[] unit = best[(int) (best.length * Math.pow(random.nextDouble(), 2))].clone();
        for (int i = 0; i < unit.length; i++) {
            if (!even[i]) {
                unit[i] = Math.max(0, Math.min(1, unit[i] + NEAR * random.nextGaussian()));
            } else if (random.nextDouble() < NEAR) {
                unit[i] = random.nextDouble();
            }
        }
        return unit;
    }

    private static boolean conditional(SearchSpace space) {
        return space.parameters().stream()
                .anyMatch(parameter -> parameter.when().isPresent());
    }

    /** Of which coordinates no value is more in the middle than another. */
    private static boolean[] even(SearchSpace space) {
        boolean[] even = new boolean[space.dimensions()];
        int index = 0;
        for (var parameter : space.parameters()) {
            if (!(parameter instanceof Fixed)) {
                even[index++] = parameter instanceof Choice || parameter instanceof BooleanParameter;
            }
        }
        return even;
    }
}

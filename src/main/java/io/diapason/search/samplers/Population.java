package io.diapason.search.samplers;

import io.diapason.search.Observation;
import io.diapason.search.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * What CMA-ES draws from: an {@link Evolution} over smooth and ordered axes, and for each nominal axis the share of each value. After a
 * generation a share moves to its weighted frequency among the better half, by {@code mueff / (mueff + values)} of the way, and stays
 * above {@code (1 - 0.73^(1 / axes)) / (values - 1)}, CatCMA's margin: no value is ever given up.
 *
 * <p>Where a trial does not have a parameter, the distribution's own draw stands for it (by the trial's number, so always the same):
 * what is not known moves nothing on average and narrows nothing. Not thread-safe.
 */
final class Population {
    private static final int REDRAWS = 100;

    private final List<Axis> axes;
    private final int[] numeric;
    private final double[][] shares; // of the values of nominal axes; empty elsewhere
    private final double step;
    private Evolution evolution;

    Population(List<Axis> axes, int size, double step) {
        this.axes = axes;
        this.step = step;
        this.numeric = IntStream.range(0, axes.size())
                .filter(axis -> axes.get(axis).kind() != Axis.Kind.NOMINAL)
                .toArray();
        this.shares = new double[axes.size()][];
        int usual = 4 + (int) Math.floor(3 * Math.log(Math.max(1, numeric.length)));
        double[] middle = new double[Math.max(1, numeric.length)]; // an evolution has an axis, needed or not
        Arrays.fill(middle, 0.5);
        start(middle, size == 0 ? usual : size);
    }

    private void start(double[] mean, int size) {
        evolution = new Evolution(mean, step, size);
        for (int axis = 0; axis < shares.length; axis++) {
            boolean isNominal = axes.get(axis).kind() == Axis.Kind.NOMINAL;
            shares[axis] = new double[isNominal ? axes.get(axis).size() : 0];
            Arrays.fill(shares[axis], 1.0 / shares[axis].length);
        }
    }

    /** Trials of the next generation. */
    int size() {
        return evolution.lambda();
    }

    /** @param generation best first */
    void tell(List<Observation> generation) {
        List<Observation> better = generation.subList(0, evolution.weights().length);
        List<double[]> positions = better.stream()
                .map(trial -> Axis.positions(axes, trial.configuration()))
                .toList();
        if (numeric.length > 0) {
            evolution.tell(IntStream.range(0, better.size())
                    .mapToObj(i -> point(positions.get(i), better.get(i).number()))
                    .toList());
            keepMargins();
        }
        learnShares(positions);
        if (numeric.length > 0 && evolution.isSpent()) {
            RandomGenerator random = Seeds.generator(size(), generation.get(0).number());
            start(random.doubles(numeric.length).toArray(), 2 * size());
        }
    }

    private double[] point(double[] positions, int number) {
        RandomGenerator random = Seeds.generator(axes.size(), number);
        double[] own = evolution.draw(random);
        double[] point = new double[numeric.length];
        for (int i = 0; i < point.length; i++) {
            Axis axis = axes.get(numeric[i]);
            double position = positions[numeric[i]];
            double known = axis.kind() == Axis.Kind.ORDERED && !Double.isNaN(position)
                    ? axis.middle((int) position)
                    : position;
            point[i] = Double.isNaN(known) ? own[i] : known;
        }
        return point;
    }

    private void keepMargins() {
        double least = 1.0 / (evolution.lambda() * numeric.length);
        for (int i = 0; i < numeric.length; i++) {
            Axis axis = axes.get(numeric[i]);
            if (axis.kind() == Axis.Kind.ORDERED && axis.size() > 1) {
                int cell = axis.cell(evolution.mean(i));
                double middle = axis.middle(cell);
                double half = axis.width(cell) / 2;
                double high = cell == axis.size() - 1 ? 1 : middle + half;
                evolution.keepMargin(i, cell == 0 ? 0 : middle - half, high, Math.min(0.5, least));
            }
        }
    }

    private void learnShares(List<double[]> positions) {
        double[] weights = evolution.weights();
        double nominal = shares.length - numeric.length;
        for (int axis = 0; axis < shares.length; axis++) {
            double[] share = shares[axis];
            double rate = evolution.mueff() / (evolution.mueff() + share.length);
            for (int i = 0; i < weights.length && share.length > 1; i++) {
                double position = positions.get(i)[axis];
                if (!Double.isNaN(position)) {
                    move(share, (int) position, rate * weights[i]);
                }
            }
            if (share.length > 1) {
                lift(share, (1 - Math.pow(0.73, 1 / nominal)) / (share.length - 1));
            }
        }
    }

    private static void move(double[] share, int value, double rate) {
        for (int other = 0; other < share.length; other++) {
            share[other] *= 1 - rate;
        }
        share[value] += rate;
    }

    private static void lift(double[] share, double least) {
        double bound = Math.min(least, 1.0 / share.length);
        double spare = Arrays.stream(share).map(s -> Math.max(0, s - bound)).sum();
        double left = 1 - share.length * bound;
        for (int value = 0; value < share.length; value++) {
            share[value] = bound + (spare > 0 ? Math.max(0, share[value] - bound) * left / spare : 0);
        }
    }

    /** A point of the unit cube. */
    double[] draw(RandomGenerator random) {
        double[] unit = new double[axes.size()];
        for (int axis = 0; axis < unit.length; axis++) {
            if (shares[axis].length > 0) {
                unit[axis] = axes.get(axis).unit(value(shares[axis], random.nextDouble()));
            }
        }
        double[] drawn = inside(random);
        for (int i = 0; i < numeric.length; i++) {
            Axis axis = axes.get(numeric[i]);
            unit[numeric[i]] = axis.unit(axis.kind() == Axis.Kind.ORDERED ? axis.cell(drawn[i]) : drawn[i]);
        }
        return unit;
    }

    private double[] inside(RandomGenerator random) {
        double[] drawn = evolution.draw(random);
        for (int draw = 1; draw < REDRAWS && !Arrays.stream(drawn).allMatch(x -> x >= 0 && x <= 1); draw++) {
            drawn = evolution.draw(random);
        }
        return Arrays.stream(drawn).map(x -> Math.max(0, Math.min(1, x))).toArray();
    }

    private static int value(double[] share, double drawn) {
        double left = drawn;
        int value = 0;
        while (value < share.length - 1 && left >= share[value]) {
            left -= share[value++];
        }
        return value;
    }
}

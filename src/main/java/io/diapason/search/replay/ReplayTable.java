package io.diapason.search.replay;

import io.diapason.search.space.Configuration;
import io.diapason.search.space.SearchSpace;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Recorded learning curves of many configurations: a search asks for a point, the nearest row that nobody has taken answers.
 *
 * <p>Losses that are not finite or above {@value #MOST} are shown as {@value #MOST}. Immutable, thread-safe.
 */
public final class ReplayTable {
    /** The largest loss a search is shown. */
    public static final double MOST = 100;

    private final String name;
    private final SearchSpace space;
    private final double[][] points;
    private final double[][] losses;
    private final double reference;

    /**
     * @param configurations one for each row, of {@code space}
     * @param losses         of each row, after epoch 1, 2, …; all equally long
     * @param reference      the loss of having learnt nothing, above the lowest of the table
     */
    public ReplayTable(
            String name,
            SearchSpace space,
            List<Configuration> configurations,
            List<double[]> losses,
            double reference) {
        if (configurations.isEmpty() || configurations.size() != losses.size()) {
            throw new IllegalArgumentException(name + " must have a curve for each configuration, but has "
                    + losses.size() + " for " + configurations.size());
        }
        this.name = name;
        this.space = space;
        this.points = configurations.stream().map(space::encode).toArray(double[][]::new);
        this.losses = losses.stream().map(ReplayTable::shown).toArray(double[][]::new);
        this.reference = reference;
        if (Arrays.stream(this.losses).anyMatch(row -> row.length == 0 || row.length != epochs())) {
            throw new IllegalArgumentException(name + " must have curves of one length, at least 1, but has not");
        }
        if (!(lowest() < reference)) {
            throw new IllegalArgumentException(name + " must have a loss below " + reference + ", but has " + lowest());
        }
    }

    private static double[] shown(double[] losses) {
        return Arrays.stream(losses)
                .map(loss -> Double.isFinite(loss) && loss <= MOST ? loss : MOST)
                .toArray();
    }

    public String name() {
        return name;
    }

    public SearchSpace space() {
        return space;
    }

    public int rows() {
        return points.length;
    }

    /** Epochs of a full training. */
    public int epochs() {
        return losses[0].length;
    }

    /** The loss of a row after an epoch, from 1. */
    double loss(int row, int epoch) {
        return losses[row][epoch - 1];
    }

    /** Of each row, in the unit cube. */
    public double[][] points() {
        return Arrays.stream(points).map(double[]::clone).toArray(double[][]::new);
    }

    /** Of each row after epoch 1, 2, …, as shown to a search. */
    public double[][] losses() {
        return Arrays.stream(losses).map(double[]::clone).toArray(double[][]::new);
    }

    /** The lowest of all. */
    public double lowest() {
        return Arrays.stream(losses).flatMapToDouble(Arrays::stream).min().orElseThrow();
    }

    /**
     * 0 where a search has seen the lowest loss of the table, 1 where it has seen nothing below the reference; between them in proportion.
     *
     * @param seen the lowest loss it has seen
     */
    public double regret(double seen) {
        double lowest = lowest();
        return (Math.min(seen, reference) - lowest) / (reference - lowest);
    }

    /** The row nearest to a configuration (Euclidean, in the unit cube; of equally near ones the first) that is not taken. */
    int nearest(Configuration configuration, BitSet taken) {
        double[] point = space.encode(configuration);
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int row = taken.nextClearBit(0); row < points.length; row = taken.nextClearBit(row + 1)) {
            double distance = distance(points[row], point);
            if (distance < least) {
                least = distance;
                nearest = row;
            }
        }
        return nearest;
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return sum;
    }
}

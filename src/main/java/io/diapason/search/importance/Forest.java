package io.diapason.search.importance;

import io.diapason.search.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A random forest (Breiman 2001) of 64 {@linkplain Growth regression trees} from cells to losses, each on its own bootstrap of at most
 * {@value #ROWS} rows.
 *
 * <p>A parameter that is not active gets a random cell, anew for each tree: a configuration stands for every point of the unit cube
 * that decodes to it, so what an inactive parameter is said to be can have no effect.
 *
 * <p>Losses are taken as parts of their range, 0 to 1, and those beyond the far fence (third quartile + 3 interquartile ranges; Tukey
 * 1977) as the fence: a diverged trial would otherwise be all there is to explain. {@link #value} leads back.
 */
final class Forest {
    static final int TREES = 64;
    private static final int ROWS = 2_000;

    private final Evidence evidence;
    private final double[] targets;
    private final double fence;
    private final List<Tree> trees = new ArrayList<>();
    private final double[] gains;
    private final double explained;

    Forest(Evidence evidence, long seed) {
        this.evidence = evidence;
        double[] losses = evidence.losses();
        this.fence = fence(losses);
        this.targets = new double[losses.length];
        Arrays.setAll(targets, row -> part(Math.min(losses[row], fence)));
        this.gains = new double[evidence.axes().size()];
        OutOfBag outOfBag = new OutOfBag(targets);
        for (int tree = 0; tree < TREES; tree++) {
            grow(Seeds.generator(seed, tree), outOfBag);
        }
        this.explained = outOfBag.explained();
    }

    private void grow(RandomGenerator random, OutOfBag outOfBag) {
        int[][] filled = filled(random);
        int size = Math.min(ROWS, targets.length);
        int[][] cells = new int[size][];
        double[] values = new double[size];
        boolean[] bag = new boolean[targets.length];
        for (int i = 0; i < size; i++) {
            int row = random.nextInt(targets.length);
            bag[row] = true;
            cells[i] = filled[row];
            values[i] = targets[row];
        }
        Growth growth = new Growth(evidence.axes(), cells, values, random);
        Tree tree = growth.tree();
        trees.add(tree);
        double[] own = growth.gains();
        for (int axis = 0; axis < gains.length; axis++) {
            gains[axis] += own[axis];
        }
        for (int row = 0; row < bag.length; row++) {
            if (!bag[row]) {
                outOfBag.add(row, tree.predict(filled[row]));
            }
        }
    }

    private int[][] filled(RandomGenerator random) {
        int[][] filled = new int[evidence.trials()][];
        for (int row = 0; row < filled.length; row++) {
            filled[row] = evidence.cells()[row].clone();
            for (int axis = 0; axis < filled[row].length; axis++) {
                if (filled[row][axis] < 0) {
                    filled[row][axis] = evidence.axes().get(axis).draw(random);
                }
            }
        }
        return filled;
    }

    private static double fence(double[] losses) {
        double low = Sample.quantile(losses, 0.25);
        double high = Sample.quantile(losses, 0.75);
        double fence = high + 3 * (high - low);
        return low < high && fence < losses[losses.length - 1] ? fence : losses[losses.length - 1];
    }

    /** Halved first: the range of two finite numbers may be infinite. */
    private double part(double loss) {
        double least = evidence.losses()[0] / 2;
        return (loss / 2 - least) / (fence / 2 - least);
    }

    /** The loss that a part of the range stands for. */
    double value(double part) {
        double least = evidence.losses()[0] / 2;
        return 2 * (least + part * (fence / 2 - least));
    }

    List<Tree> trees() {
        return trees;
    }

    /** By how much the splits of each axis lowered the sum of squares. */
    double[] gains() {
        return gains.clone();
    }

    /**
     * R² out of bag: how much of the variance of trials that a tree has not seen the trees that have not explain. 1 all of it, 0 or
     * less nothing.
     */
    double explained() {
        return explained;
    }
}

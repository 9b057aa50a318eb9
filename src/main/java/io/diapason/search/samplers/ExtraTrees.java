package io.diapason.search.samplers;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Extremely randomised regression trees: each split takes the best of a few random cuts. Geurts, Ernst, Wehenkel, Extremely randomized
 * trees (Machine Learning 2006); like there, and unlike a random forest, no bootstrap – but each tree has at most 256 of the points.
 * Constant cost per tree, no scale, no distances: fit for mixed and conditional spaces.
 */
final class ExtraTrees {
    private static final int LEAST = 3; // points of a leaf
    private static final int MOST = 256; // points of a tree
    private final double[][] points;
    private final double[] values;
    private final RandomGenerator random;
    private final Node[] trees;

    /** A leaf where it has no children. */
    private static final class Node {
        private int axis;
        private double cut;
        private double value;
        private @Nullable Node below;
        private @Nullable Node above;
    }

    /** One side of a cut: how many points, and their sum. */
    private record Cut(int axis, double at, double gain) {}

    /** @param points at least one, each as long as the others, at least one coordinate */
    ExtraTrees(double[][] points, double[] values, int trees, RandomGenerator random) {
        this.points = points;
        this.values = values;
        this.random = random;
        this.trees = new Node[trees];
        for (int tree = 0; tree < trees; tree++) {
            int[] some = some();
            this.trees[tree] = grow(some, 0, some.length);
        }
    }

    private int[] some() {
        int[] order = IntStream.range(0, values.length).toArray();
        int count = Math.min(MOST, order.length);
        for (int i = 0; i < count && order.length > MOST; i++) {
            int other = i + random.nextInt(order.length - i);
            swap(order, i, other);
        }
        return Arrays.copyOf(order, count);
    }

    /** Mean of the trees plus {@code curiosity} standard deviations of them. */
    double hope(double[] point, double curiosity) {
        double sum = 0;
        double squares = 0;
        for (Node tree : trees) {
            double value = value(tree, point);
            sum += value;
            squares += value * value;
        }
        double mean = sum / trees.length;
        return mean + curiosity * Math.sqrt(Math.max(0, squares / trees.length - mean * mean));
    }

    private static double value(Node tree, double[] point) {
        Node node = tree;
        while (node.below != null && node.above != null) {
            node = point[node.axis] < node.cut ? node.below : node.above;
        }
        return node.value;
    }

    private Node grow(int[] order, int from, int to) {
        Node node = new Node();
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[order[i]];
        }
        node.value = sum / (to - from);
        Cut cut = to - from < 2 * LEAST ? new Cut(-1, 0, 0) : best(order, from, to, sum);
        if (cut.axis() >= 0) {
            int middle = part(order, from, to, cut);
            node.axis = cut.axis();
            node.cut = cut.at();
            node.below = grow(order, from, middle);
            node.above = grow(order, middle, to);
        }
        return node;
    }

    private Cut best(int[] order, int from, int to, double sum) {
        Cut best = new Cut(-1, 0, sum * sum / (to - from) * (1 + 1e-12));
        int axes = points[0].length;
        for (int tries = (axes + 1) / 2; tries > 0; tries--) {
            Cut cut = cut(order, from, to, random.nextInt(axes));
            best = cut.gain() > best.gain() ? cut : best;
        }
        return best;
    }

    /** A random one on this axis; its gain is the sum of squares it explains, none where a side would be too small. */
    private Cut cut(int[] order, int from, int to, int axis) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            low = Math.min(low, points[order[i]][axis]);
            high = Math.max(high, points[order[i]][axis]);
        }
        double at = low + (high - low) * random.nextDouble();
        double below = 0;
        double all = 0;
        int count = 0;
        for (int i = from; i < to; i++) {
            boolean isBelow = points[order[i]][axis] < at;
            below += isBelow ? values[order[i]] : 0;
            all += values[order[i]];
            count += isBelow ? 1 : 0;
        }
        int others = to - from - count;
        boolean fits = count >= LEAST && others >= LEAST;
        return new Cut(
                axis,
                at,
                fits ? below * below / count + (all - below) * (all - below) / others : Double.NEGATIVE_INFINITY);
    }

    private int part(int[] order, int from, int to, Cut cut) {
        int middle = from;
        for (int i = from; i < to; i++) {
            if (points[order[i]][cut.axis()] < cut.at()) {
                swap(order, i, middle++);
            }
        }
        return middle;
    }

    private static void swap(int[] order, int one, int other) {
        int kept = order[one];
        order[one] = order[other];
        order[other] = kept;
    }
}

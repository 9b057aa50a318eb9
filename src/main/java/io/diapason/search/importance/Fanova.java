package io.diapason.search.importance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Functional analysis of variance over the trees of a forest: which part of the variance of its predictions over the whole space
 * belongs to each parameter alone, and to two of them together beyond what each has alone.
 *
 * <p>Exact for each tree; values are means over the trees, intervals the middle 95 % of the trees. Constraints of the space are
 * not looked at: the variance is that over the whole unit cube.
 *
 * <p>Source: Hutter, Hoos, Leyton-Brown (ICML 2014). We differ in that leaves have at least 3 rows, and axes 64 cells
 * ({@link Growth}, {@link Axis}).
 */
final class Fanova {
    /** Pairs are sought among the axes by which the trees split best: 15 pairs. */
    private static final int CANDIDATES = 6;

    private final Forest forest;
    private final List<Boxes> trees;

    /** Two axes, and the part of the variance that only both together explain. */
    record Pair(int first, int second, Estimate share) {}

    Fanova(Forest forest, List<Axis> axes) {
        this.forest = forest;
        this.trees = forest.trees().stream()
                .map(tree -> new Boxes(tree, axes))
                .filter(boxes -> boxes.variance() > 0)
                .toList();
    }

    /** Part of the variance, 0 to 1, that belongs to one axis alone; 0 where no tree splits. */
    Estimate main(int axis) {
        return Estimate.of(trees.stream()
                .mapToDouble(tree -> tree.variance(axis) / tree.variance())
                .toArray());
    }

    /** The pair with the greatest interaction; empty where there are not two axes. */
    Optional<Pair> topPair() {
        double[] gains = forest.gains();
        List<Integer> candidates = IntStream.range(0, gains.length)
                .boxed()
                .sorted(Comparator.comparingDouble(axis -> -gains[axis]))
                .limit(CANDIDATES)
                .sorted()
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (int first : candidates) {
            for (int second : candidates) {
                if (first < second) {
                    pairs.add(new Pair(first, second, interaction(first, second)));
                }
            }
        }
        return pairs.stream()
                .max(Comparator.comparingDouble(pair -> pair.share().value()));
    }

    private Estimate interaction(int first, int second) {
        return Estimate.of(trees.stream()
                .mapToDouble(tree -> Math.max(
                        0,
                        (tree.variance(first, second) - tree.variance(first) - tree.variance(second))
                                / tree.variance()))
                .toArray());
    }
}

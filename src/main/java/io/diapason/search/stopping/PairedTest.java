package io.diapason.search.stopping;

import java.util.Arrays;
import java.util.stream.IntStream;

/** One-sided tests of paired differences: how likely so large ones are where there is no difference. */
public enum PairedTest {
    /**
     * Wilcoxon's signed-rank test, exact: the share of all ways to give the differences signs whose sum of positive ranks is at least
     * the one seen. Equal sizes share their mean rank; differences of 0 (up to rounding) are left out, as Wilcoxon (1945) did. Needs no
     * assumption but symmetry. Unlike Optuna 5 ({@code WilcoxonPruner}), which splits zeros and uses SciPy's approximation with ties.
     */
    WILCOXON {
        @Override
        public double p(double[] differences) {
            double[] kept = withoutZeros(differences);
            int[] ranks = doubledRanks(kept);
            double[] ways = new double[Arrays.stream(ranks).sum() + 1];
            ways[0] = 1;
            for (int rank : ranks) {
                for (int sum = ways.length - 1; sum >= 0; sum--) {
                    ways[sum] = (ways[sum] + (sum >= rank ? ways[sum - rank] : 0)) / 2;
                }
            }
            int positive = IntStream.range(0, kept.length)
                    .filter(i -> kept[i] > 0)
                    .map(i -> ranks[i])
                    .sum();
            return Math.min(1, Arrays.stream(ways, positive, ways.length).sum());
        }

        @Override
        public double least(int pairs) {
            return Math.pow(0.5, pairs);
        }
    },
    /** Student's paired t: more telling with very few pairs, right where differences are about normal. */
    T {
        @Override
        public double p(double[] differences) {
            int n = differences.length;
            double mean = Arrays.stream(differences).average().orElse(0);
            double squares = Arrays.stream(differences)
                    .map(difference -> (difference - mean) * (difference - mean))
                    .sum();
            if (n < 2 || mean == 0) {
                return n < 2 ? 1 : 0.5;
            }
            return StudentT.above(mean / Math.sqrt(squares / (n - 1) / n), n - 1);
        }

        @Override
        public double least(int pairs) {
            return pairs < 2 ? 1 : 0;
        }
    };

    /** Probability of differences at least as much above 0 where there is none; 1 where nothing speaks for one. */
    public abstract double p(double[] differences);

    /** The least {@link #p} that so many pairs can give. */
    public abstract double least(int pairs);

    private static double[] withoutZeros(double[] differences) {
        double largest = Arrays.stream(differences).map(Math::abs).max().orElse(0);
        return Arrays.stream(differences)
                .filter(difference -> Math.abs(difference) > 1e-12 * largest)
                .toArray();
    }

    /** Twice the mean ranks of the sizes: whole numbers. Sizes that differ by rounding only are equal. */
    private static int[] doubledRanks(double[] differences) {
        int[] ranks = new int[differences.length];
        for (int i = 0; i < differences.length; i++) {
            double size = Math.abs(differences[i]);
            for (double other : differences) {
                double more = size - Math.abs(other);
                ranks[i] += Math.abs(more) <= 1e-12 * size ? 1 : more > 0 ? 2 : 0;
            }
            ranks[i]++;
        }
        return ranks;
    }
}

package io.diapason.search.importance;

import java.util.Comparator;
import java.util.stream.IntStream;

/** How many rows of a node each cell of one axis holds, and the sum of their values. */
final class Histogram {
    private final int[] counts;
    private final double[] sums;
    private int rows;
    private double sum;

    Histogram(int cells) {
        counts = new int[cells];
        sums = new double[cells];
    }

    void add(int cell, double value) {
        counts[cell]++;
        sums[cell] += value;
        rows++;
        sum += value;
    }

    /** The best split of the rows by this axis, or {@link Split#NONE}. */
    Split split(int axis, boolean ordered) {
        int[] held = held(ordered);
        double best = sum * sum / rows * (1 + 1e-12); // rounding is no gain
        int after = -1;
        int left = 0;
        double leftSum = 0;
        for (int i = 0; i + 1 < held.length; i++) {
            left += counts[held[i]];
            leftSum += sums[held[i]];
            double rightSum = sum - leftSum;
            double score = leftSum * leftSum / left + rightSum * rightSum / (rows - left);
            if (left >= Growth.LEAST && rows - left >= Growth.LEAST && score > best) {
                best = score;
                after = i;
            }
        }
        return after < 0
                ? Split.NONE
                : new Split(
                        axis,
                        ordered ? upTo((held[after] + held[after + 1]) / 2) : group(held, after),
                        best - sum * sum / rows);
    }

    private int[] held(boolean ordered) {
        IntStream held = IntStream.range(0, counts.length).filter(cell -> counts[cell] > 0);
        return ordered
                ? held.toArray()
                : held.boxed()
                        .sorted(Comparator.comparingDouble(cell -> sums[cell] / counts[cell]))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    private static long upTo(int last) {
        return last == 63 ? -1L : (1L << (last + 1)) - 1;
    }

    private long group(int[] held, int last) {
        long left = 0;
        int count = 0;
        for (int i = 0; i <= last; i++) {
            left |= 1L << held[i];
            count += counts[held[i]];
        }
        if (2 * count > rows) {
            for (int cell = 0; cell < counts.length; cell++) {
                left |= counts[cell] == 0 ? 1L << cell : 0;
            }
        }
        return left;
    }
}

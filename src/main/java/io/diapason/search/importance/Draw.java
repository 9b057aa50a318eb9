package io.diapason.search.importance;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The trials by rank, as they are or as chance could have had them.
 *
 * @param order  the row that stands at each rank, the best first
 * @param copies how often each row counts; in sum as many as there are rows
 * @param best   how many ranks, from the first, are the best: a tenth of all copies, at least 8 (half, where there are fewer than 16),
 *     and whatever ties with the last of them
 */
@SuppressWarnings("ArrayRecordComponent") // never leaves the package, never written after it is made
record Draw(int[] order, int[] copies, int best) {
    private static final double TOP = 0.1;
    private static final int LEAST = 8;

    /** @param losses of the rows, ascending */
    static Draw own(double[] losses) {
        return of(inOrder(losses.length), once(losses.length), losses);
    }

    /** The same losses, dealt to the rows anew. */
    static Draw shuffled(double[] losses, RandomGenerator random) {
        int[] order = inOrder(losses.length);
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return of(order, once(losses.length), losses);
    }

    /** A bootstrap: as many rows, drawn with replacement. */
    static Draw again(double[] losses, RandomGenerator random) {
        int[] copies = new int[losses.length];
        for (int i = 0; i < copies.length; i++) {
            copies[random.nextInt(copies.length)]++;
        }
        return of(inOrder(losses.length), copies, losses);
    }

    private static int[] inOrder(int rows) {
        int[] order = new int[rows];
        Arrays.setAll(order, row -> row);
        return order;
    }

    private static int[] once(int rows) {
        int[] once = new int[rows];
        Arrays.fill(once, 1);
        return once;
    }

    private static Draw of(int[] order, int[] copies, double[] losses) {
        int wanted = Math.max((int) Math.ceil(TOP * order.length), Math.min(LEAST, order.length / 2));
        int counted = 0;
        double last = Double.NaN; // loss of the worst that counts so far
        int rank = 0;
        while (rank < order.length && (counted < wanted || losses[rank] == last)) {
            int more = copies[order[rank]];
            last = more > 0 ? losses[rank] : last;
            counted += more;
            rank++;
        }
        return new Draw(order, copies, rank);
    }

    /** How many copies of the first ranks lie in each cell of an axis; those where it is not active, in none. */
    double[] counts(Evidence evidence, int axis, int ranks) {
        double[] counts = new double[evidence.axes().get(axis).cells()];
        for (int rank = 0; rank < ranks; rank++) {
            int cell = evidence.cells()[order[rank]][axis];
            if (cell >= 0) {
                counts[cell] += copies[order[rank]];
            }
        }
        return counts;
    }

    /** Copies among the best. */
    double bestCopies() {
        double sum = 0;
        for (int rank = 0; rank < best; rank++) {
            sum += copies[order[rank]];
        }
        return sum;
    }
}

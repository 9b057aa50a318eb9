package io.diapason.speech.engine;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Clips of different length without padding: the longest comes first, and the rows of a step are those of the clips that still have one. Row
 * {@code offset(t) + i} is frame t of the i-th longest clip. (The layout of PyTorch's packed sequences.)
 */
final class Packing {
    private final int[] order;
    private final int[] lengths;
    private final int[] active;
    private final int[] offset;

    private Packing(int[] order, int[] lengths) {
        this.order = order;
        this.lengths = lengths;
        this.active = new int[lengths[0]];
        this.offset = new int[lengths[0] + 1];
        int still = lengths.length;
        for (int t = 0; t < active.length; t++) {
            while (lengths[still - 1] <= t) {
                still--;
            }
            active[t] = still;
            offset[t + 1] = Math.addExact(offset[t], still);
        }
    }

    /** @param lengths frames of each clip, at least 1 */
    static Packing of(int[] lengths) {
        int[] order = IntStream.range(0, lengths.length)
                .boxed()
                .sorted(Comparator.comparing((Integer clip) -> -lengths[clip]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Packing(order, IntStream.of(order).map(clip -> lengths[clip]).toArray());
    }

    /** Number, in the caller's order, of the clip at a place. */
    int clip(int place) {
        return order[place];
    }

    int length(int place) {
        return lengths[place];
    }

    int clips() {
        return order.length;
    }

    int steps() {
        return active.length;
    }

    int rows() {
        return offset[active.length];
    }

    /** Clips that have this step. */
    int active(int step) {
        return active[step];
    }

    /** First row of a step. */
    int offset(int step) {
        return offset[step];
    }
}

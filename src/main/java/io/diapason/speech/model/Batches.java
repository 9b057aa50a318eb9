package io.diapason.speech.model;

import io.diapason.speech.dataset.Examples;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Cuts examples into mini-batches. */
final class Batches {
    private final Examples examples;
    private final ReadyClips ready;

    Batches(Examples examples, int classes) {
        this.examples = examples;
        this.ready = ReadyClips.of(examples, classes);
    }

    /** The clips of one epoch in a random order that depends on seed and epoch only. */
    List<int[]> shuffled(int batchSize, long seed) {
        int[] order = inOrder();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return cut(order, batchSize);
    }

    /** The clips as they come. */
    List<int[]> sequential(int batchSize) {
        return cut(inOrder(), batchSize);
    }

    private int[] inOrder() {
        return IntStream.range(0, examples.size()).toArray();
    }

    /** Batch normalisation has no variance of one clip, so a last batch of one joins the batch before. */
    private static List<int[]> cut(int[] order, int batchSize) {
        List<int[]> batches = new ArrayList<>();
        int from = 0;
        while (from < order.length) {
            int to = Math.min(order.length, from + batchSize);
            int end = order.length - to == 1 ? order.length : to;
            batches.add(IntStream.range(from, end).map(i -> order[i]).toArray());
            from = end;
        }
        return batches;
    }

    /** As they are. */
    List<Shown> shown(int[] clips) {
        return IntStream.of(clips).mapToObj(ready::get).toList();
    }
}

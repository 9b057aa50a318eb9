package io.diapason.speech.model;

import io.diapason.speech.dataset.Examples;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Cuts examples into mini-batches as DL4J takes them. Keeps buffers: for one thread. */
final class Batches {
    private final Examples examples;
    private final int classes;
    private final int[] labels;
    private final float[] clip;

    Batches(Examples examples, int classes) {
        this.examples = examples;
        this.classes = classes;
        this.labels = examples.labels();
        this.clip = new float[examples.dimensions() * examples.frames()];
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

    /**
     * Features [clips, dimensions, frames], as many frames as the longest of them has, zeros behind the shorter ones. In 'f' order each
     * frame of the batch is one block, which is how an LSTM walks.
     */
    INDArray features(int[] clips) {
        int dimensions = examples.dimensions();
        int frames = longest(clips);
        float[] values = new float[clips.length * dimensions * frames];
        for (int i = 0; i < clips.length; i++) {
            examples.read(clips[i], clip);
            for (int d = 0; d < dimensions; d++) {
                for (int t = 0; t < frames; t++) {
                    values[i + clips.length * (d + dimensions * t)] = clip[d * examples.frames() + t];
                }
            }
        }
        return Nd4j.create(values, new int[] {clips.length, dimensions, frames}, 'f');
    }

    /** 1 where a clip has a frame, 0 behind its end, [clips, frames]; null where all are equally long, which spares DL4J the work. */
    @Nullable
    INDArray mask(int[] clips) {
        int frames = longest(clips);
        if (IntStream.of(clips).allMatch(clip -> examples.length(clip) == frames)) {
            return null;
        }
        float[] values = new float[clips.length * frames];
        for (int i = 0; i < clips.length; i++) {
            for (int t = 0; t < examples.length(clips[i]); t++) {
                values[i + clips.length * t] = 1;
            }
        }
        return Nd4j.create(values, new int[] {clips.length, frames}, 'f');
    }

    private int longest(int[] clips) {
        return IntStream.of(clips).map(examples::length).max().orElseThrow();
    }

    /** One-hot labels [clips, classes]. */
    INDArray labels(int[] clips) {
        float[] values = new float[clips.length * classes];
        for (int i = 0; i < clips.length; i++) {
            values[i * classes + labels[clips[i]]] = 1;
        }
        return Nd4j.create(values, new int[] {clips.length, classes}, 'c');
    }
}

package io.diapason.speech.model;

import io.diapason.speech.dataset.Examples;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Cuts examples into mini-batches as DL4J takes them. */
final class Batches {
    private final Examples examples;
    private final int classes;

    Batches(Examples examples, int classes) {
        this.examples = examples;
        this.classes = classes;
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

    /** Features [clips, dimensions, frames]. In 'f' order each frame of the batch is one block, which is how an LSTM walks. */
    INDArray features(int[] clips) {
        int dimensions = examples.dimensions();
        int frames = examples.frames();
        float[] values = new float[clips.length * dimensions * frames];
        for (int i = 0; i < clips.length; i++) {
            float[] clip = examples.features()[clips[i]];
            for (int d = 0; d < dimensions; d++) {
                for (int t = 0; t < frames; t++) {
                    values[i + clips.length * (d + dimensions * t)] = clip[d * frames + t];
                }
            }
        }
        return Nd4j.create(values, new int[] {clips.length, dimensions, frames}, 'f');
    }

    /** One-hot labels [clips, classes]. */
    INDArray labels(int[] clips) {
        float[] values = new float[clips.length * classes];
        for (int i = 0; i < clips.length; i++) {
            values[i * classes + examples.labels()[clips[i]]] = 1;
        }
        return Nd4j.create(values, new int[] {clips.length, classes}, 'c');
    }
}

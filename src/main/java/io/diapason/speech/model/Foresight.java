package io.diapason.speech.model;

import io.diapason.speech.dataset.Dataset;
import io.diapason.speech.engine.Architecture;
import io.diapason.speech.engine.Engine;
import io.diapason.speech.engine.Precision;
import java.util.Locale;
import org.bytedeco.javacpp.Pointer;

/**
 * What a training will need, said before it begins.
 *
 * @param heapBytes    Java heap: what is on it now, and weights, checkpoints and clips
 * @param addedBytes   of these, what the training brings
 * @param offHeapBytes memory outside the heap: batches, the network's numbers, their gradient, what the optimizer remembers
 * @param epochSeconds the median epoch with its validation, wall clock
 */
public record Foresight(long heapBytes, long addedBytes, long offHeapBytes, double epochSeconds) {
    /** What the process has on its heap in any case. */
    private static final long BASE = 24L << 20;
    /** Copies of the weights on the heap at once: best, newest, and a checkpoint of weights and moments. */
    private static final int COPIES = 6;

    private static final double GIBI = 1 << 30;

    /** Takes a few hundredths of a second, the first time in a process. */
    public static Foresight of(Dataset dataset, NetworkShape shape, TrainingSettings settings) {
        InputShape input =
                new InputShape(dataset.train().dimensions(), dataset.labels().size());
        Architecture network = shape.architecture(input);
        int clips = Math.min(settings.batchSize() + 1, dataset.train().size());
        int frames = dataset.train().frames();
        long numbers = Float.BYTES * (long) Engine.parameters(network);
        long batch = Float.BYTES * (long) clips * frames * input.dimensions();
        long added = COPIES * numbers
                + (settings.augmentation().mixup() > 0 ? 2 : 1) * batch
                + ReadyClips.keptBytes(dataset.train())
                + ReadyClips.keptBytes(dataset.validation());
        long there = ReadyClips.rememberedBytes(dataset.train()) + ReadyClips.rememberedBytes(dataset.validation());
        long heap = Math.max(BASE, Usage.live() - there) + added;
        Pace.Load load = new Pace.Load(
                dataset.train().size(), dataset.validation().size(), frames, settings.batchSize(), settings.epochs());
        double seconds = Pace.HERE.epochSeconds(network, load, settings.precision());
        return new Foresight(heap, added, offHeap(network, settings, clips, frames), seconds);
    }

    private static long offHeap(Architecture network, TrainingSettings settings, int clips, int frames) {
        long numbers = Float.BYTES * (long) Engine.parameters(network);
        long kept = (2 + Optimizer.named(settings.optimization().optimizer()).remembers()) * numbers;
        long batch = Engine.memory(network, Math.multiplyExact(clips, frames), clips);
        if (settings.precision() == Precision.BF16) {
            // Copies of half the size of what is multiplied, and batches of the float32 network that is judged.
            int judged = Math.min(clips, Inference.BATCH);
            return kept + batch + batch / 4 + numbers + Engine.memory(network, judged * frames, judged);
        }
        return kept + batch;
    }

    /** @throws IllegalArgumentException with both figures, where this process may not take as much */
    public void requireRoom() {
        require("outside the Java heap", offHeapBytes, Pointer.maxBytes());
        require("of Java heap", BASE + addedBytes, Runtime.getRuntime().maxMemory());
    }

    private static void require(String where, long needed, long allowed) {
        if (needed > allowed) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "the configuration must fit into %.2f GiB %s, but needs %.2f GiB:"
                            + " fewer units, a smaller batch_size, shorter clips, or more --worker-memory",
                    allowed / GIBI,
                    where,
                    needed / GIBI));
        }
    }
}

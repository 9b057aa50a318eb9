package io.diapason.speech.engine;

import java.util.List;
import java.util.Objects;
import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;

/**
 * Computes the loss and its gradient, and probabilities, of a network whose numbers lie in memory of the caller, in Deeplearning4j's order: layer
 * by layer, input side first. Memory for a batch is made once and made anew when a larger batch comes. For one thread.
 */
public final class Engine implements AutoCloseable {
    private final Architecture network;
    private final Layout layout;
    private final Gemm gemm;
    private final Parameters parameters;
    private @Nullable Layers made;

    /**
     * @param parameters {@link #parameters(Architecture)} numbers
     * @param gradient   as many, written by {@link #gradient}
     */
    public Engine(Architecture network, FloatPointer parameters, FloatPointer gradient, Precision precision) {
        this.network = network;
        this.layout = Layout.of(network);
        this.gemm = Gemms.create(precision);
        int count = layout.count();
        this.parameters = new Parameters(Block.over(parameters, count), Block.over(gradient, count));
    }

    /** How many numbers a network has, running figures of batch normalisation included. */
    public static int parameters(Architecture network) {
        return Layout.of(network).count();
    }

    /** What rounding depends on: the library that multiplies on this machine, and its version. */
    public static String arithmetic(Precision precision) {
        return Gemms.create(precision).name();
    }

    /**
     * The mean loss of a batch, dropout on; its gradient is written. Of the running figures of batch normalisation the gradient is what is to be
     * subtracted from them.
     *
     * @param clips   at least 2 with batch normalisation
     * @param weights of each class in the loss
     * @param key     which activations are dropped follows from it and from nothing else
     */
    public double gradient(List<? extends Clip> clips, float[] weights, long key) {
        gemm.refresh();
        return layers(clips).gradient(clips, weights, key);
    }

    /** Probability of each class, [clips][classes], dropout off. */
    public float[][] probabilities(List<? extends Clip> clips) {
        gemm.refresh();
        return layers(clips).probabilities(clips);
    }

    /** Which of a network's numbers are weights, which weight decay makes smaller: neither biases nor batch normalisation. */
    public static List<Range> weights(Architecture network) {
        return Layout.of(network).weights();
    }

    /** Which are running figures of batch normalisation, which no optimizer may touch. */
    public static List<Range> statistics(Architecture network) {
        return Layout.of(network).statistics();
    }

    /**
     * Memory outside the heap that {@link #reserve} takes for batches of this size, in bytes, the network's numbers and their gradient apart.
     *
     * @throws ArithmeticException where it is beyond all bounds
     */
    public static long memory(Architecture network, int frames, int clips) {
        Parameters nothing = new Parameters(Block.allocate(0), Block.allocate(0));
        try (Workshop workshop = Workshop.counting(Gemms.create(Precision.FLOAT32), frames, clips)) {
            Layers.make(network, Layout.of(network), workshop, nothing);
            return workshop.bytes();
        }
    }

    /** Bytes that are taken for batches now. */
    public long taken() {
        return made == null ? 0 : made.workshop().bytes();
    }

    /**
     * Makes memory for batches of this size now.
     *
     * @throws OutOfMemoryError where there is not enough; nothing is kept then
     */
    public void reserve(int frames, int clips) {
        if (made == null) {
            made = Layers.make(network, layout, Workshop.making(gemm, frames, clips), parameters);
        } else if (!made.workshop().holds(frames, clips)) {
            Workshop larger = made.workshop().larger(frames, clips);
            close();
            made = Layers.make(network, layout, larger, parameters);
        }
    }

    private Layers layers(List<? extends Clip> clips) {
        int frames = 0;
        for (Clip clip : clips) {
            frames = Math.addExact(frames, clip.frames());
        }
        reserve(frames, clips.size());
        return Objects.requireNonNull(made);
    }

    /** Frees the memory of batches. */
    @Override
    public void close() {
        if (made != null) {
            made.close();
            made = null;
        }
    }
}

package io.diapason.speech.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.bytedeco.javacpp.FloatPointer;

/**
 * How fast this machine multiplies matrices as one step of a network's LSTM layers has them, with nothing in between: the yardstick of the engine.
 * For one thread.
 *
 * <p>For a layer of H units that reads I numbers, and a batch of B clips: input B x I &middot; I x 4H and hidden state B x H &middot; H x 4H forwards;
 * deltas B x 4H &middot; 4H x H backwards, and &middot; 4H x I from the second layer on; weight gradients I x B &middot; B x 4H and H x B &middot; B x 4H.
 */
public final class GemmRate implements AutoCloseable {
    private static final int WARM_UP = 3;
    private static final int LEAST = 5;
    private static final double NANOSECONDS = 1e9;

    private final Gemm gemm;
    private final int batch;
    private final SplittableRandom random = new SplittableRandom(1);
    private final List<FloatPointer> memory = new ArrayList<>();
    private final List<Product> products = new ArrayList<>();

    /** @param batch clips in a step */
    public GemmRate(Architecture network, int batch, Precision precision) {
        this.gemm = Gemms.create(precision);
        this.batch = batch;
        for (int layer = 0; layer < network.layers(); layer++) {
            add(network.inputs(layer), network.lstmUnits().get(layer), layer > 0);
        }
    }

    private void add(int inputs, int units, boolean passedOn) {
        int wide = 4 * units;
        Matrix x = matrix(batch, inputs);
        Matrix hidden = matrix(batch, units);
        Matrix deltas = matrix(batch, wide);
        Matrix inputWeights = matrix(wide, inputs);
        Matrix recurrentWeights = matrix(wide, units);
        products.add(new Product(x, inputWeights.transpose(), matrix(batch, wide), false));
        products.add(new Product(hidden, recurrentWeights.transpose(), matrix(batch, wide), true));
        products.add(new Product(deltas, recurrentWeights, matrix(batch, units), false));
        if (passedOn) {
            products.add(new Product(deltas, inputWeights, matrix(batch, inputs), false));
        }
        products.add(new Product(x.transpose(), deltas, matrix(inputs, wide), true));
        products.add(new Product(hidden.transpose(), deltas, matrix(units, wide), true));
    }

    private Matrix matrix(int rows, int columns) {
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-0.1, 0.1);
        }
        FloatPointer numbers = new FloatPointer(values);
        memory.add(numbers);
        return Block.over(numbers, values.length).matrix(0, rows, columns);
    }

    /**
     * Floating-point operations per second: those of all products over the sum of their median times.
     *
     * @param seconds to measure for, about
     */
    public double measure(double seconds) {
        double operations = 0;
        double time = 0;
        for (Product product : products) {
            operations += product.operations();
            time += median(product, seconds / products.size());
        }
        return operations / time;
    }

    private double median(Product product, double seconds) {
        for (int i = 0; i < WARM_UP; i++) {
            multiply(product);
        }
        List<Double> times = new ArrayList<>();
        long end = System.nanoTime() + Math.round(seconds * NANOSECONDS);
        while (times.size() < LEAST || System.nanoTime() < end) {
            long start = System.nanoTime();
            multiply(product);
            times.add((System.nanoTime() - start) / NANOSECONDS);
        }
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void multiply(Product product) {
        gemm.multiply(product.left(), product.right(), product.target(), product.add());
    }

    /** Frees the matrices. */
    @Override
    public void close() {
        memory.forEach(FloatPointer::close);
    }

    private record Product(Matrix left, Matrix right, Matrix target, boolean add) {
        double operations() {
            return 2.0 * left.height() * left.width() * right.width();
        }
    }
}

package io.diapason.speech.engine;

import java.util.Arrays;

/**
 * Batch normalisation over rows, then dropout, in one pass each way. Parameters and numbers as Deeplearning4j's BatchNormalization: gamma, beta,
 * running mean, running log10 of the deviation; epsilon 1e-5, decay 0.9, variance of the batch not corrected for its size (Ioffe and Szegedy 2015).
 *
 * <p>As there, the gradient of the running figures is what is to be subtracted from them.
 */
final class Normalisation {
    private static final double EPSILON = 1e-5;
    private static final double DECAY = 0.9;
    private static final int NUMBERS = 2_048;
    /** Chunks whose sums are kept in float before they go on in double. */
    private static final int CHUNKS = 16;

    private final int width;
    private final int at;
    private final boolean normalises;
    private final int chunk;
    private final float[] x;
    private final float[] y;
    private final float[] mean;
    private final float[] scale;
    private final float[] shift;
    private final float[] sum;
    private final float[] product;
    private final double[] batchMean;
    private final double[] batchVariance;

    /** @param normalises false: dropout only, no parameters */
    Normalisation(int width, int at, boolean normalises) {
        this.width = width;
        this.at = at;
        this.normalises = normalises;
        this.chunk = Math.max(1, NUMBERS / width);
        int size = chunk * width;
        x = new float[size];
        y = new float[size];
        mean = new float[size];
        scale = new float[size];
        shift = new float[size];
        sum = new float[size];
        product = new float[size];
        batchMean = new double[width];
        batchVariance = new double[width];
    }

    /** First of the 2 width running figures. */
    private int statisticsAt() {
        return at + 2 * width;
    }

    /** @param from rows of the batch; may be {@code to} */
    void train(Block from, Block to, int rows, Block parameters, Dropout dropout) {
        if (normalises) {
            measure(from, rows);
            aim(parameters);
        }
        write(from, to, rows, dropout);
    }

    /** With the running figures. */
    void predict(Block from, Block to, int rows, Block parameters) {
        if (normalises) {
            float[] running = new float[2 * width];
            parameters.read(statisticsAt(), running, 0, 2 * width);
            for (int j = 0; j < width; j++) {
                batchMean[j] = running[j];
                batchVariance[j] = Math.pow(10, 2 * running[width + j]);
            }
            aim(parameters);
        }
        write(from, to, rows, Dropout.NONE);
    }

    private void measure(Block from, int rows) {
        Arrays.fill(mean, 0);
        sumUp(from, rows, batchMean, false);
        tile(batchMean, mean);
        sumUp(from, rows, batchVariance, true);
    }

    /** The mean of x, or of the squared distance from {@code mean}. */
    private void sumUp(Block from, int rows, double[] result, boolean squared) {
        Arrays.fill(result, 0);
        Arrays.fill(sum, 0);
        int chunks = 0;
        for (int row = 0; row < rows; row += chunk) {
            int count = Math.min(chunk, rows - row) * width;
            from.read(row * width, x, 0, count);
            if (squared) {
                addSquares(count);
            } else {
                Curves.add(x, sum, count);
            }
            if (++chunks % CHUNKS == 0) {
                fold(sum, result);
            }
        }
        fold(sum, result);
        for (int j = 0; j < width; j++) {
            result[j] /= rows;
        }
    }

    private void addSquares(int count) {
        for (int i = 0; i < count; i++) {
            float distance = x[i] - mean[i];
            sum[i] = Math.fma(distance, distance, sum[i]);
        }
    }

    /** Adds the sums of a chunk's rows and empties them. */
    private void fold(float[] sums, double[] result) {
        for (int row = 0; row < chunk; row++) {
            for (int j = 0; j < width; j++) {
                result[j] += sums[row * width + j];
            }
        }
        Arrays.fill(sums, 0);
    }

    private void tile(double[] values, float[] tiled) {
        for (int i = 0; i < tiled.length; i++) {
            tiled[i] = (float) values[i % width];
        }
    }

    private double deviation(int j) {
        return Math.sqrt(batchVariance[j] + EPSILON);
    }

    private void aim(Block parameters) {
        float[] gammaBeta = new float[2 * width];
        parameters.read(at, gammaBeta, 0, 2 * width);
        tile(batchMean, mean);
        for (int i = 0; i < scale.length; i++) {
            scale[i] = (float) (gammaBeta[i % width] / deviation(i % width));
            shift[i] = gammaBeta[width + i % width];
        }
    }

    private void write(Block from, Block to, int rows, Dropout dropout) {
        for (int row = 0; row < rows; row += chunk) {
            int count = Math.min(chunk, rows - row) * width;
            from.read(row * width, x, 0, count);
            if (normalises) {
                apply(count);
            }
            dropout.apply(x, row * width, count);
            to.write(row * width, x, 0, count);
        }
    }

    private void apply(int count) {
        for (int i = 0; i < count; i++) {
            x[i] = Math.fma(x[i] - mean[i], scale[i], shift[i]);
        }
    }

    /**
     * The way back of {@link #train}, right after it.
     *
     * @param from  what was normalised
     * @param delta gradient of the result; becomes that of {@code from}
     */
    void backward(Block from, Block delta, int rows, Parameters parameters, Dropout dropout) {
        if (!normalises) {
            for (int row = 0; row < rows; row += chunk) {
                readDropped(delta, row, rows, dropout);
            }
            return;
        }
        double[] sums = new double[width];
        double[] products = new double[width];
        Arrays.fill(sum, 0);
        Arrays.fill(product, 0);
        int chunks = 0;
        for (int row = 0; row < rows; row += chunk) {
            int count = readDropped(delta, row, rows, dropout);
            from.read(row * width, x, 0, count);
            addProducts(count);
            if (++chunks % CHUNKS == 0) {
                fold(sum, sums);
                fold(product, products);
            }
        }
        fold(sum, sums);
        fold(product, products);
        hand(sums, products, rows, parameters);
        spread(from, delta, rows);
    }

    private int readDropped(Block delta, int row, int rows, Dropout dropout) {
        int count = Math.min(chunk, rows - row) * width;
        delta.read(row * width, y, 0, count);
        if (!dropout.none()) {
            dropout.apply(y, row * width, count);
            delta.write(row * width, y, 0, count);
        }
        return count;
    }

    private void addProducts(int count) {
        for (int i = 0; i < count; i++) {
            sum[i] += y[i];
            product[i] = Math.fma(y[i], x[i] - mean[i], product[i]);
        }
    }

    /** Gradients of the parameters; then in {@code shift} and {@code product} what the rows need. */
    private void hand(double[] sums, double[] products, int rows, Parameters parameters) {
        float[] running = new float[2 * width];
        parameters.values().read(statisticsAt(), running, 0, 2 * width);
        float[] gradient = new float[4 * width];
        for (int j = 0; j < width; j++) {
            gradient[j] = (float) (products[j] / deviation(j));
            gradient[width + j] = (float) sums[j];
            gradient[2 * width + j] = (float) ((running[j] - batchMean[j]) * (1 - DECAY));
            double variance = Math.pow(10, 2 * running[width + j]);
            double next = variance * DECAY + batchVariance[j] * (1 - DECAY);
            gradient[3 * width + j] = (float) (Math.log(variance / next) / (2 * Math.log(10)));
        }
        parameters.gradient().write(at, gradient, 0, 4 * width);
        for (int i = 0; i < shift.length; i++) {
            int j = i % width;
            shift[i] = (float) (sums[j] / rows);
            product[i] = (float) (products[j] / rows / (batchVariance[j] + EPSILON));
        }
    }

    private void spread(Block from, Block delta, int rows) {
        for (int row = 0; row < rows; row += chunk) {
            int count = Math.min(chunk, rows - row) * width;
            from.read(row * width, x, 0, count);
            delta.read(row * width, y, 0, count);
            for (int i = 0; i < count; i++) {
                y[i] = scale[i] * (y[i] - shift[i] - (x[i] - mean[i]) * product[i]);
            }
            delta.write(row * width, y, 0, count);
        }
    }
}

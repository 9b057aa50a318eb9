package io.diapason.speech.engine;

import java.util.Arrays;

/** The gradient of a weight matrix, gathered from pieces of a batch. */
final class Gathered {
    private static final int TILE = 16;

    private final int inputs;
    private final int outputs;
    private final Gemm gemm;
    private final Block sum;
    private final Workshop workshop;
    private boolean begun;

    Gathered(int inputs, int outputs, Workshop workshop) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.gemm = workshop.gemm();
        this.sum = workshop.block((long) inputs * outputs);
        this.workshop = workshop;
    }

    void begin() {
        begun = false;
    }

    /** @param x what the weights were multiplied with; @param deltas gradient of the product */
    void add(Matrix x, Matrix deltas) {
        gemm.multiply(x.transpose(), deltas, sum.matrix(0, inputs, outputs), begun);
        begun = true;
    }

    /** As [outputs][inputs], the layout of the parameters; gathered the other way round, which oneDNN multiplies faster. */
    void writeTo(Block gradient, int at) {
        int size = inputs * outputs;
        float[][] scratch = workshop.scratch(size);
        if (begun) {
            sum.read(0, scratch[0], 0, size);
            for (int from = 0; from < inputs; from += TILE) {
                turn(from, Math.min(inputs, from + TILE), scratch[0], scratch[1]);
            }
        } else {
            Arrays.fill(scratch[1], 0, size, 0);
        }
        gradient.write(at, scratch[1], 0, size);
    }

    private void turn(int from, int to, float[] read, float[] turned) {
        for (int o = 0; o < outputs; o++) {
            for (int i = from; i < to; i++) {
                turned[o * inputs + i] = read[i * outputs + o];
            }
        }
    }
}

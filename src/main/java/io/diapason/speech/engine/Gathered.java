package io.diapason.speech.engine;

/** The gradient of a weight matrix, gathered from pieces of a batch. */
final class Gathered {
    private static final int TILE = 16;

    private final int inputs;
    private final int outputs;
    private final Gemm gemm;
    private final Block sum;
    private final float[] read;
    private final float[] turned;
    private boolean begun;

    Gathered(int inputs, int outputs, Workshop workshop) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.gemm = workshop.gemm();
        this.sum = workshop.block((long) inputs * outputs);
        this.read = new float[inputs * outputs];
        this.turned = new float[inputs * outputs];
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
        if (begun) {
            sum.read(0, read, 0, size);
            for (int from = 0; from < inputs; from += TILE) {
                turn(from, Math.min(inputs, from + TILE));
            }
        } else {
            java.util.Arrays.fill(turned, 0);
        }
        gradient.write(at, turned, 0, size);
    }

    private void turn(int from, int to) {
        for (int o = 0; o < outputs; o++) {
            for (int i = from; i < to; i++) {
                turned[o * inputs + i] = read[i * outputs + o];
            }
        }
    }
}

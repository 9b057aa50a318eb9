package io.diapason.speech.engine;

/** A dense layer over clips: weights [outputs][inputs] and biases [outputs], as Deeplearning4j keeps them, then activation and dropout. */
final class DenseLayer {
    private final int inputs;
    private final int outputs;
    private final int at;
    private final Activation activation;
    private final Gemm gemm;
    private final Block sums;
    private final Block out;
    private final Block delta;
    private final Gathered weightDelta;

    DenseLayer(int inputs, int outputs, int at, Activation activation, Workshop workshop) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.at = at;
        this.activation = activation;
        this.gemm = workshop.gemm();
        this.sums = workshop.clips(outputs);
        this.out = workshop.clips(outputs);
        this.delta = workshop.clips(inputs);
        this.weightDelta = new Gathered(inputs, outputs, workshop);
    }

    static int parameters(int inputs, int outputs) {
        return outputs * (inputs + 1);
    }

    private int biasAt() {
        return at + outputs * inputs;
    }

    /** Sums before the activation, row-major [clips][outputs]. */
    float[] sums(Block x, Block parameters, int clips) {
        gemm.multiply(
                x.matrix(0, clips, inputs),
                parameters.matrix(at, outputs, inputs).transpose(),
                sums.matrix(0, clips, outputs));
        float[] bias = new float[outputs];
        parameters.read(biasAt(), bias, 0, outputs);
        float[] z = new float[clips * outputs];
        sums.read(0, z, 0, z.length);
        for (int i = 0; i < z.length; i++) {
            z[i] += bias[i % outputs];
        }
        sums.write(0, z, 0, z.length);
        return z;
    }

    Block forward(Block x, Block parameters, int clips, Dropout dropout) {
        float[] y = sums(x, parameters, clips);
        for (int i = 0; i < y.length; i++) {
            y[i] = activation.of(y[i]);
        }
        dropout.apply(y, 0, y.length);
        out.write(0, y, 0, y.length);
        return out;
    }

    /** The way back of {@link #forward}. @return gradient of x */
    Block backward(Deltas deltas, int clips, Parameters parameters, Dropout dropout) {
        float[] dy = new float[clips * outputs];
        float[] z = new float[clips * outputs];
        deltas.above().read(0, dy, 0, dy.length);
        sums.read(0, z, 0, z.length);
        dropout.apply(dy, 0, dy.length);
        for (int i = 0; i < dy.length; i++) {
            dy[i] *= activation.slope(z[i]);
        }
        return backward(deltas.x(), dy, clips, parameters);
    }

    /** The way back of {@link #sums}. */
    Block backward(Block x, float[] dz, int clips, Parameters parameters) {
        out.write(0, dz, 0, dz.length);
        Matrix deltas = out.matrix(0, clips, outputs);
        weightDelta.begin();
        weightDelta.add(x.matrix(0, clips, inputs), deltas);
        weightDelta.writeTo(parameters.gradient(), at);
        float[] bias = new float[outputs];
        for (int i = 0; i < dz.length; i++) {
            bias[i % outputs] += dz[i];
        }
        parameters.gradient().write(biasAt(), bias, 0, outputs);
        gemm.multiply(deltas, parameters.values().matrix(at, outputs, inputs), delta.matrix(0, clips, inputs));
        return delta;
    }

    /** What was read, and the gradient of what was made of it. */
    record Deltas(Block x, Block above) {}
}

package io.diapason.speech.engine;

/**
 * The arithmetic of LSTM cells, some rows of them at a time, on arrays that stay in the first-level cache. Each loop walks all its arrays by the
 * same index: that is what the Java compiler turns into vector instructions.
 *
 * <p>Gates in Deeplearning4j's order: candidate (tanh), forget, output, input (sigmoid). c = forget &middot; c' + input &middot; candidate, h =
 * output &middot; tanh c (Hochreiter and Schmidhuber 1997, Gers et al. 2000; no peepholes).
 */
final class LstmCells {
    private static final int NUMBERS = 768;

    final int units;
    /** Rows of a chunk. */
    final int rows;

    final float[][] gates;
    final float[] previous;
    final float[] cell;
    final float[] squashed;
    final float[] hidden;
    final float[][] deltas;
    final float[] above;
    final float[] recurrent;
    final float[] carried;

    private final float[][] bias;
    private final float[][] biasDelta;

    LstmCells(int units) {
        this.units = units;
        this.rows = Math.max(1, NUMBERS / units);
        int size = rows * units;
        gates = new float[4][size];
        deltas = new float[4][size];
        bias = new float[4][size];
        biasDelta = new float[4][size];
        previous = new float[size];
        cell = new float[size];
        squashed = new float[size];
        hidden = new float[size];
        above = new float[size];
        recurrent = new float[size];
        carried = new float[size];
    }

    /** @param parameters holds the biases of all four gates at {@code at} */
    void readBias(Block parameters, int at) {
        for (int gate = 0; gate < 4; gate++) {
            for (int row = 0; row < rows; row++) {
                parameters.read(at + gate * units, bias[gate], row * units, units);
            }
        }
    }

    /** From sums in {@code gates} and {@code previous} to activated gates, cell, squashed cell and hidden. */
    void forward(int count) {
        squash(gates[0], bias[0], count);
        for (int gate = 1; gate < 4; gate++) {
            open(gates[gate], bias[gate], count);
        }
        update(count);
    }

    private static void squash(float[] z, float[] bias, int count) {
        for (int i = 0; i < count; i++) {
            z[i] = Curves.tanh(z[i] + bias[i]);
        }
    }

    private static void open(float[] z, float[] bias, int count) {
        for (int i = 0; i < count; i++) {
            z[i] = Curves.sigmoid(z[i] + bias[i]);
        }
    }

    private void update(int count) {
        float[] candidate = gates[0];
        float[] forget = gates[1];
        float[] output = gates[2];
        float[] input = gates[3];
        for (int i = 0; i < count; i++) {
            cell[i] = Math.fma(forget[i], previous[i], input[i] * candidate[i]);
        }
        for (int i = 0; i < count; i++) {
            squashed[i] = Curves.tanh(cell[i]);
        }
        for (int i = 0; i < count; i++) {
            hidden[i] = output[i] * squashed[i];
        }
    }

    /**
     * From {@code above} (gradient of hidden), {@code recurrent} (the same, from the step read next), {@code carried} (gradient of the cell from
     * there), activated gates, {@code previous} and {@code squashed} to {@code deltas} of the sums and {@code carried} for the step read before.
     */
    void backward(int count) {
        float[] candidate = gates[0];
        float[] forget = gates[1];
        float[] output = gates[2];
        float[] input = gates[3];
        float[] dCandidate = deltas[0];
        float[] dForget = deltas[1];
        float[] dOutput = deltas[2];
        float[] dInput = deltas[3];
        for (int i = 0; i < count; i++) {
            float dHidden = above[i] + recurrent[i];
            float tanh = squashed[i];
            float open = output[i];
            dOutput[i] = dHidden * tanh * open * (1 - open);
            carried[i] = Math.fma(dHidden * open, 1 - tanh * tanh, carried[i]);
        }
        for (int i = 0; i < count; i++) {
            float c = candidate[i];
            float in = input[i];
            dCandidate[i] = carried[i] * in * (1 - c * c);
            dInput[i] = carried[i] * c * in * (1 - in);
        }
        for (int i = 0; i < count; i++) {
            float keep = forget[i];
            dForget[i] = carried[i] * previous[i] * keep * (1 - keep);
            carried[i] = carried[i] * keep;
        }
        for (int gate = 0; gate < 4; gate++) {
            Curves.add(deltas[gate], biasDelta[gate], count);
        }
    }

    void clearBiasDelta() {
        for (float[] delta : biasDelta) {
            java.util.Arrays.fill(delta, 0);
        }
    }

    /** Adds what has been gathered to [4 units] and begins anew: long sums are kept in double. */
    void gatherBiasDelta(double[] sum) {
        for (int gate = 0; gate < 4; gate++) {
            for (int i = 0; i < biasDelta[gate].length; i++) {
                sum[gate * units + i % units] += biasDelta[gate][i];
            }
        }
        clearBiasDelta();
    }
}

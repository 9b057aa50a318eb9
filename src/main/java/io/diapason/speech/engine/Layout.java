package io.diapason.speech.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the numbers of each layer lie.
 *
 * @param lstm       first number of each LSTM layer
 * @param norm       first number of the batch normalisation after each LSTM layer
 * @param pool       first number of the pooling
 * @param dense      first number of each dense layer; the softmax layer is the last
 * @param count      of all numbers
 * @param weights    what weight decay may touch
 * @param statistics running figures
 */
record Layout(
        List<Integer> lstm,
        List<Integer> norm,
        int pool,
        List<Integer> dense,
        int count,
        List<Range> weights,
        List<Range> statistics) {

    static Layout of(Architecture network) {
        return new Walk(network).layout();
    }

    private static final class Walk {
        private final Architecture network;
        private final List<Integer> lstm = new ArrayList<>();
        private final List<Integer> norm = new ArrayList<>();
        private final List<Integer> dense = new ArrayList<>();
        private final List<Range> weights = new ArrayList<>();
        private final List<Range> statistics = new ArrayList<>();
        private int pool;
        private int at;

        Walk(Architecture network) {
            this.network = network;
        }

        Layout layout() {
            for (int layer = 0; layer < network.lstmUnits().size(); layer++) {
                recurrent(layer);
            }
            int width = network.width(network.lstmUnits().size() - 1);
            for (int units : network.dense()) {
                width = dense(width, units);
            }
            dense(width, network.classes());
            return new Layout(lstm, norm, pool, dense, at, weights, statistics);
        }

        private void recurrent(int layer) {
            int units = network.lstmUnits().get(layer);
            lstm.add(at);
            for (int d = 0; d < (network.bidirectional() ? 2 : 1); d++) {
                weights.add(new Range(at, 4 * units * (network.inputs(layer) + units)));
                at = Math.addExact(at, LstmDirection.parameters(network.inputs(layer), units));
            }
            if (network.last(layer)) {
                pool = at;
                at += network.pooling() == Pooling.ATTENTION ? network.width(layer) : 0;
            }
            norm.add(at);
            if (network.batchNorm()) {
                int width = network.width(layer);
                statistics.add(new Range(at + 2 * width, 2 * width));
                at += 4 * width;
            }
        }

        private int dense(int inputs, int outputs) {
            dense.add(at);
            weights.add(new Range(at, inputs * outputs));
            at += DenseLayer.parameters(inputs, outputs);
            return outputs;
        }
    }
}

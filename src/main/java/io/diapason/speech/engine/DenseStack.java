package io.diapason.speech.engine;

import java.util.ArrayList;
import java.util.List;

/** The dense layers, the last of which makes the sums of the softmax. */
final class DenseStack {
    private final List<DenseLayer> layers = new ArrayList<>();
    private final List<Block> reads = new ArrayList<>();

    /** @param at first number of each layer */
    DenseStack(Architecture network, List<Integer> at, Workshop workshop) {
        int width = network.width(network.layers() - 1);
        List<Integer> outputs = new ArrayList<>(network.dense());
        outputs.add(network.classes());
        for (int units : outputs) {
            layers.add(new DenseLayer(width, units, at.get(layers.size()), network.activation(), workshop));
            width = units;
        }
    }

    /** Sums of the softmax, row-major. */
    float[] forward(Block x, Block parameters, int clips, Drops drops) {
        reads.clear();
        reads.add(x);
        int last = layers.size() - 1;
        for (int d = 0; d < last; d++) {
            reads.add(layers.get(d).forward(reads.get(d), parameters, clips, drops.dense(d)));
        }
        return layers.get(last).sums(reads.get(last), parameters, clips);
    }

    /** The way back of {@link #forward}. @return gradient of x */
    Block backward(float[] slope, int clips, Parameters parameters, Drops drops) {
        int last = layers.size() - 1;
        Block delta = layers.get(last).backward(reads.get(last), slope, clips, parameters);
        for (int d = last - 1; d >= 0; d--) {
            delta = layers.get(d)
                    .backward(new DenseLayer.Deltas(reads.get(d), delta), clips, parameters, drops.dense(d));
        }
        return delta;
    }
}

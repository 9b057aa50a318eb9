package io.diapason.speech.engine;

import java.util.ArrayList;
import java.util.List;

/** A network's layers with memory for a batch: the way forward and the way back. */
final class Layers implements AutoCloseable {
    private final Architecture network;
    private final Workshop workshop;
    private final Parameters parameters;
    private final Input input;
    private final List<RecurrentLayer> recurrent = new ArrayList<>();
    private final List<Normalisation> norms = new ArrayList<>();
    /** What each recurrent layer reads; the last is what the dense layers read, a row per clip. */
    private final List<Block> reads = new ArrayList<>();

    private final Pool pool;
    private final Block pooled;
    private final Block rowDelta;
    private final DenseStack dense;

    private Layers(Architecture network, Layout layout, Workshop workshop, Parameters parameters) {
        this.network = network;
        this.workshop = workshop;
        this.parameters = parameters;
        this.input = new Input(network.inputs());
        for (int layer = 0; layer < network.layers(); layer++) {
            reads.add(workshop.rows(network.inputs(layer)));
            recurrent.add(new RecurrentLayer(network, layer, layout.lstm().get(layer), workshop));
            norms.add(new Normalisation(network.width(layer), layout.norm().get(layer), network.batchNorm()));
        }
        int width = network.width(network.layers() - 1);
        this.pool = Pool.of(network, layout.pool(), workshop);
        this.pooled = workshop.clips(width);
        this.rowDelta = workshop.rows(width);
        reads.add(workshop.clips(width));
        this.dense = new DenseStack(network, layout.dense(), workshop);
    }

    /** Frees what was made where there is not memory enough for all. */
    static Layers make(Architecture network, Layout layout, Workshop workshop, Parameters parameters) {
        try {
            return new Layers(network, layout, workshop, parameters);
        } catch (OutOfMemoryError | IllegalArgumentException e) {
            workshop.close();
            throw e;
        }
    }

    Workshop workshop() {
        return workshop;
    }

    float[][] probabilities(List<? extends Clip> clips) {
        Packing packing = packing(clips);
        Drops drops = Drops.none(network);
        input.write(clips, packing, reads.get(0), drops.input());
        float[] p = forward(packing, drops, false);
        float[][] sorted = new float[clips.size()][network.classes()];
        for (int place = 0; place < sorted.length; place++) {
            System.arraycopy(p, place * network.classes(), sorted[packing.clip(place)], 0, network.classes());
        }
        return sorted;
    }

    double gradient(List<? extends Clip> clips, float[] weights, long key) {
        Packing packing = packing(clips);
        Drops drops = Drops.of(network, key);
        input.write(clips, packing, reads.get(0), drops.input());
        float[] p = forward(packing, drops, true);
        float[] targets = targets(clips, packing);
        double loss = Softmax.loss(p, targets, weights);
        Softmax.slope(p, targets, weights);
        backward(p, packing, drops);
        return loss;
    }

    private static Packing packing(List<? extends Clip> clips) {
        return Packing.of(clips.stream().mapToInt(Clip::frames).toArray());
    }

    private float[] targets(List<? extends Clip> clips, Packing packing) {
        int classes = network.classes();
        float[] targets = new float[clips.size() * classes];
        for (int place = 0; place < clips.size(); place++) {
            System.arraycopy(clips.get(packing.clip(place)).label(), 0, targets, place * classes, classes);
        }
        return targets;
    }

    /** Probabilities, [clips][classes] in the order of the packing. */
    private float[] forward(Packing packing, Drops drops, boolean training) {
        for (int layer = 0; layer < network.layers(); layer++) {
            Block rows = recurrent.get(layer).forward(reads.get(layer), parameters.values(), packing);
            if (network.last(layer)) {
                pool.forward(rows, pooled, parameters.values(), packing);
            }
            Normalisation norm = norms.get(layer);
            Block to = reads.get(layer + 1);
            if (training) {
                norm.train(normed(layer), to, count(layer, packing), parameters.values(), drops.lstm(layer));
            } else {
                norm.predict(normed(layer), to, count(layer, packing), parameters.values());
            }
        }
        float[] sums = dense.forward(reads.get(network.layers()), parameters.values(), packing.clips(), drops);
        Softmax.apply(sums, network.classes());
        return sums;
    }

    private Block normed(int layer) {
        return network.last(layer) ? pooled : recurrent.get(layer).output();
    }

    private int count(int layer, Packing packing) {
        return network.last(layer) ? packing.clips() : packing.rows();
    }

    private void backward(float[] slope, Packing packing, Drops drops) {
        Block delta = dense.backward(slope, packing.clips(), parameters, drops);
        for (int layer = network.layers() - 1; layer >= 0; layer--) {
            norms.get(layer).backward(normed(layer), delta, count(layer, packing), parameters, drops.lstm(layer));
            Block above = delta;
            if (network.last(layer)) {
                pool.backward(
                        new Pool.Deltas(delta, rowDelta), recurrent.get(layer).output(), parameters, packing);
                above = rowDelta;
            }
            LstmDirection.Pass pass = new LstmDirection.Pass(reads.get(layer), parameters, packing);
            delta = recurrent.get(layer).backward(pass, above, layer > 0);
        }
    }

    @Override
    public void close() {
        workshop.close();
    }
}

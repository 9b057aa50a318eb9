package io.diapason.speech.engine;

/** Makes one row of each clip's rows, see {@link Pooling}. The clips' rows are in the order of the packing. */
abstract sealed class Pool permits LastPool, MeanPool, MaxPool, AttentionPool {
    final int width;

    Pool(int width) {
        this.width = width;
    }

    static Pool of(Architecture network, int at, Workshop workshop) {
        int width = network.width(network.lstmUnits().size() - 1);
        return switch (network.pooling()) {
            case LAST -> new LastPool(width, network.bidirectional());
            case MEAN -> new MeanPool(width);
            case MAX -> new MaxPool(width);
            case ATTENTION -> new AttentionPool(width, at, workshop);
        };
    }

    abstract void forward(Block rows, Block clips, Block parameters, Packing packing);

    /** The way back of {@link #forward}, right after it; every row of {@code rowDelta} is written. */
    abstract void backward(Deltas deltas, Block rows, Parameters parameters, Packing packing);

    /** Gradients of the clips, given, and of their rows, asked for. */
    record Deltas(Block clips, Block rows) {}

    static void clear(Block rows, int numbers) {
        float[] zeros = new float[4_096];
        for (int from = 0; from < numbers; from += zeros.length) {
            rows.write(from, zeros, 0, Math.min(zeros.length, numbers - from));
        }
    }

    final float[][] read(Block clips, Packing packing) {
        float[][] values = new float[packing.clips()][width];
        for (int place = 0; place < values.length; place++) {
            clips.read(place * width, values[place], 0, width);
        }
        return values;
    }

    final void write(float[][] values, Block clips) {
        for (int place = 0; place < values.length; place++) {
            clips.write(place * width, values[place], 0, width);
        }
    }
}

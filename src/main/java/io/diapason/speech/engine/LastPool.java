package io.diapason.speech.engine;

/** The last row; of columns that were read backwards, the first. */
final class LastPool extends Pool {
    private final boolean bothWays;

    LastPool(int width, boolean bothWays) {
        super(width);
        this.bothWays = bothWays;
    }

    private int forwardColumns() {
        return bothWays ? width / 2 : width;
    }

    private int last(Packing packing, int place) {
        return packing.offset(packing.length(place) - 1) + place;
    }

    @Override
    void forward(Block rows, Block clips, Block parameters, Packing packing) {
        float[] row = new float[width];
        int half = forwardColumns();
        for (int place = 0; place < packing.clips(); place++) {
            rows.read(last(packing, place) * width, row, 0, half);
            rows.read(place * width + half, row, half, width - half);
            clips.write(place * width, row, 0, width);
        }
    }

    @Override
    void backward(Deltas deltas, Block rows, Parameters parameters, Packing packing) {
        clear(deltas.rows(), packing.rows() * width);
        float[] row = new float[width];
        int half = forwardColumns();
        for (int place = 0; place < packing.clips(); place++) {
            deltas.clips().read(place * width, row, 0, width);
            deltas.rows().write(last(packing, place) * width, row, 0, half);
            deltas.rows().write(place * width + half, row, half, width - half);
        }
    }
}

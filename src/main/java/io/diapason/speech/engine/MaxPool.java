package io.diapason.speech.engine;

/** The largest number of each column; the gradient goes to the row that had it first. */
final class MaxPool extends Pool {
    private int[][] step = {};

    MaxPool(int width) {
        super(width);
    }

    @Override
    void forward(Block rows, Block clips, Block parameters, Packing packing) {
        float[][] most = new float[packing.clips()][width];
        step = new int[packing.clips()][width];
        float[] row = new float[width];
        for (int t = 0; t < packing.steps(); t++) {
            for (int place = 0; place < packing.active(t); place++) {
                rows.read((packing.offset(t) + place) * width, row, 0, width);
                for (int j = 0; j < width; j++) {
                    if (t == 0 || row[j] > most[place][j]) {
                        most[place][j] = row[j];
                        step[place][j] = t;
                    }
                }
            }
        }
        write(most, clips);
    }

    @Override
    void backward(Deltas deltas, Block rows, Parameters parameters, Packing packing) {
        float[][] delta = read(deltas.clips(), packing);
        float[] row = new float[width];
        for (int t = 0; t < packing.steps(); t++) {
            for (int place = 0; place < packing.active(t); place++) {
                for (int j = 0; j < width; j++) {
                    row[j] = step[place][j] == t ? delta[place][j] : 0;
                }
                deltas.rows().write((packing.offset(t) + place) * width, row, 0, width);
            }
        }
    }
}

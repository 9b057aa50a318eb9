package io.diapason.speech.engine;

/** The mean of a clip's rows. */
final class MeanPool extends Pool {
    MeanPool(int width) {
        super(width);
    }

    @Override
    void forward(Block rows, Block clips, Block parameters, Packing packing) {
        float[][] mean = new float[packing.clips()][width];
        float[] row = new float[width];
        for (int t = 0; t < packing.steps(); t++) {
            for (int place = 0; place < packing.active(t); place++) {
                rows.read((packing.offset(t) + place) * width, row, 0, width);
                Curves.add(row, mean[place], width);
            }
        }
        scale(mean, packing);
        write(mean, clips);
    }

    private static void scale(float[][] values, Packing packing) {
        for (int place = 0; place < values.length; place++) {
            float share = 1f / packing.length(place);
            for (int j = 0; j < values[place].length; j++) {
                values[place][j] *= share;
            }
        }
    }

    @Override
    void backward(Deltas deltas, Block rows, Parameters parameters, Packing packing) {
        float[][] share = read(deltas.clips(), packing);
        scale(share, packing);
        for (int t = 0; t < packing.steps(); t++) {
            for (int place = 0; place < packing.active(t); place++) {
                deltas.rows().write((packing.offset(t) + place) * width, share[place], 0, width);
            }
        }
    }
}

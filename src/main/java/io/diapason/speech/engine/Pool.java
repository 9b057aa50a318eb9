package io.diapason.speech.engine;

import java.util.Arrays;

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

/** Its only parameter is the query, [width]. */
final class AttentionPool extends Pool {
    private final int at;
    private final Gemm gemm;
    private final Block scores;
    private final float sharpness;
    private float[] weights = {};

    AttentionPool(int width, int at, Workshop workshop) {
        super(width);
        this.at = at;
        this.gemm = workshop.gemm();
        this.scores = workshop.rows(1);
        this.sharpness = (float) (1 / Math.sqrt(width));
    }

    @Override
    void forward(Block rows, Block clips, Block parameters, Packing packing) {
        int count = packing.rows();
        gemm.multiply(rows.matrix(0, count, width), parameters.matrix(at, width, 1), scores.matrix(0, count, 1));
        weights = new float[count];
        scores.read(0, weights, 0, count);
        for (int place = 0; place < packing.clips(); place++) {
            soften(place, packing);
        }
        float[][] mean = new float[packing.clips()][width];
        float[] row = new float[width];
        for (int t = 0; t < packing.steps(); t++) {
            for (int place = 0; place < packing.active(t); place++) {
                int r = packing.offset(t) + place;
                rows.read(r * width, row, 0, width);
                addScaled(row, weights[r], mean[place]);
            }
        }
        write(mean, clips);
    }

    /** From scores to weights of one clip. */
    private void soften(int place, Packing packing) {
        float most = Float.NEGATIVE_INFINITY;
        for (int t = 0; t < packing.length(place); t++) {
            most = Math.max(most, weights[packing.offset(t) + place]);
        }
        double sum = 0;
        for (int t = 0; t < packing.length(place); t++) {
            int r = packing.offset(t) + place;
            weights[r] = (float) Math.exp((weights[r] - most) * sharpness);
            sum += weights[r];
        }
        for (int t = 0; t < packing.length(place); t++) {
            weights[packing.offset(t) + place] /= (float) sum;
        }
    }

    private static void addScaled(float[] from, float factor, float[] to) {
        for (int j = 0; j < from.length; j++) {
            to[j] = Math.fma(from[j], factor, to[j]);
        }
    }

    @Override
    void backward(Deltas deltas, Block rows, Parameters parameters, Packing packing) {
        float[][] above = read(deltas.clips(), packing);
        float[] slope = slopes(above, rows, packing);
        float[] query = new float[width];
        parameters.values().read(at, query, 0, width);
        float[] row = new float[width];
        for (int t = 0; t < packing.steps(); t++) {
            for (int place = 0; place < packing.active(t); place++) {
                int r = packing.offset(t) + place;
                Arrays.fill(row, 0);
                addScaled(above[place], weights[r], row);
                addScaled(query, slope[r], row);
                deltas.rows().write(r * width, row, 0, width);
            }
        }
        scores.write(0, slope, 0, slope.length);
        gemm.multiply(
                rows.matrix(0, packing.rows(), width).transpose(),
                scores.matrix(0, packing.rows(), 1),
                parameters.gradient().matrix(at, width, 1));
    }

    /** Gradient of each row's q &middot; h. */
    private float[] slopes(float[][] above, Block rows, Packing packing) {
        float[] slope = new float[packing.rows()];
        double[] mean = new double[packing.clips()];
        float[] row = new float[width];
        for (int t = 0; t < packing.steps(); t++) {
            for (int place = 0; place < packing.active(t); place++) {
                int r = packing.offset(t) + place;
                rows.read(r * width, row, 0, width);
                slope[r] = dot(row, above[place]);
                mean[place] += weights[r] * (double) slope[r];
            }
        }
        for (int t = 0; t < packing.steps(); t++) {
            for (int place = 0; place < packing.active(t); place++) {
                int r = packing.offset(t) + place;
                slope[r] = (float) (weights[r] * (slope[r] - mean[place]) * sharpness);
            }
        }
        return slope;
    }

    private static float dot(float[] a, float[] b) {
        float even = 0;
        float odd = 0;
        int j = 0;
        for (; j + 1 < a.length; j += 2) {
            even = Math.fma(a[j], b[j], even);
            odd = Math.fma(a[j + 1], b[j + 1], odd);
        }
        return j < a.length ? Math.fma(a[j], b[j], even + odd) : even + odd;
    }
}

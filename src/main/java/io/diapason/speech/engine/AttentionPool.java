package io.diapason.speech.engine;

import java.util.Arrays;

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

package io.diapason.speech.engine;

import java.util.Arrays;

/** Measures how fast this machine multiplies, in a few hundredths of a second. */
public final class Gauge {
    private static final int TIMES = 15;

    private Gauge() {}

    /** Floating-point operations per second of one thread in the recurrent multiplication of 256 units and 128 clips. Median of 15. */
    public static double flopsPerSecond(Precision precision) {
        int clips = 128;
        int units = 256;
        try (Workshop workshop = Workshop.making(Gemms.create(precision), clips, clips)) {
            Matrix hidden = workshop.rows(units).matrix(0, clips, units);
            Matrix weights = workshop.block(4L * units * units).matrix(0, 4 * units, units);
            Matrix sums = workshop.rows(4 * units).matrix(0, clips, 4 * units);
            fill(hidden);
            fill(weights);
            double[] seconds = new double[TIMES];
            for (int i = 0; i < TIMES; i++) {
                long start = System.nanoTime();
                workshop.gemm().multiply(hidden, weights.transpose(), sums);
                seconds[i] = (System.nanoTime() - start) / 1e9;
            }
            Arrays.sort(seconds);
            return 2.0 * clips * units * 4 * units / seconds[TIMES / 2];
        }
    }

    /** Numbers of usual size: some processors are slow with others. */
    private static void fill(Matrix matrix) {
        float[] ones = new float[matrix.rows() * matrix.columns()];
        Arrays.fill(ones, 0.5f);
        matrix.block().write(0, ones, 0, ones.length);
    }
}

package io.diapason.speech.model;

import io.diapason.speech.dataset.Examples;
import java.util.Arrays;
import java.util.List;

/**
 * How long a network takes for one clip: median of 21 passes, in milliseconds of wall clock on this machine, each of a single clip whose features
 * are ready; 5 passes before them are not counted. Features take time of their own, which is not in it.
 */
public final class Latency {
    /** What reports call it. */
    public static final String METRIC = "inference_ms";

    private static final int WARM_UP = 5;
    private static final int PASSES = 21;
    private static final double NANOSECONDS = 1e6;

    private Latency() {}

    static double milliseconds(Network network, Examples examples, int classes) {
        Batches batches = new Batches(examples, classes);
        double[] passes = new double[PASSES];
        for (int pass = -WARM_UP; pass < PASSES; pass++) {
            List<Shown> one = batches.shown(new int[] {Math.floorMod(pass, examples.size())});
            long start = System.nanoTime();
            network.probabilities(one);
            if (pass >= 0) {
                passes[pass] = (System.nanoTime() - start) / NANOSECONDS;
            }
        }
        Arrays.sort(passes);
        return passes[PASSES / 2];
    }
}

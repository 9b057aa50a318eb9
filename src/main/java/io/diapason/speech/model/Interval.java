package io.diapason.speech.model;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How far the unweighted average recall might be off by the luck of the validation clips: the 95 % percentile bootstrap over
 * clips, drawn within each class (Efron and Tibshirani 1993, chapter 13). Clips of one speaker are not independent, so the
 * truth is wider.
 *
 * @param low  2.5th percentile
 * @param high 97.5th percentile
 */
record Interval(double low, double high) {
    private static final int DRAWS = 1_000;

    /** @param confusion rows = true class, columns = predicted */
    static Interval ofUar(int[][] confusion, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            values[draw] = redrawn(confusion, random);
        }
        Arrays.sort(values);
        return new Interval(values[DRAWS * 25 / 1_000], values[DRAWS * 975 / 1_000 - 1]);
    }

    private static double redrawn(int[][] confusion, SplittableRandom random) {
        double sum = 0;
        int present = 0;
        for (int k = 0; k < confusion.length; k++) {
            int clips = Arrays.stream(confusion[k]).sum();
            if (clips == 0) {
                continue;
            }
            int right = 0;
            for (int i = 0; i < clips; i++) {
                right += random.nextInt(clips) < confusion[k][k] ? 1 : 0;
            }
            sum += (double) right / clips;
            present++;
        }
        return sum / present;
    }
}

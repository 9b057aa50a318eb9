package io.diapason.speech.score;

import java.util.Arrays;

/**
 * Clips by true class (rows) and predicted class (columns), and what follows from them alone. A class without a clip has no recall and does
 * not enter the average of recalls; one that is neither true nor called does not enter the mean of F1 – as scikit-learn 1.x does.
 *
 * @param counts [classes][classes]; owned by this record
 */
record Confusion(int[][] counts) {

    static Confusion of(int[] truth, int[] called, int classes) {
        int[][] counts = new int[classes][classes];
        for (int i = 0; i < truth.length; i++) {
            counts[truth[i]][called[i]]++;
        }
        return new Confusion(counts);
    }

    double accuracy() {
        int right = 0;
        int all = 0;
        for (int k = 0; k < counts.length; k++) {
            right += counts[k][k];
            all += trueOnes(k);
        }
        return (double) right / all;
    }

    double uar() {
        double sum = 0;
        int present = 0;
        for (int k = 0; k < counts.length; k++) {
            if (trueOnes(k) > 0) {
                sum += recall(k);
                present++;
            }
        }
        return sum / present;
    }

    /** Of the classes that have a clip. */
    double lowestRecall() {
        double lowest = 1;
        for (int k = 0; k < counts.length; k++) {
            if (trueOnes(k) > 0) {
                lowest = Math.min(lowest, recall(k));
            }
        }
        return lowest;
    }

    double macroF1() {
        double sum = 0;
        int seen = 0;
        for (int k = 0; k < counts.length; k++) {
            if (trueOnes(k) + called(k) > 0) {
                sum += f1(k);
                seen++;
            }
        }
        return sum / seen;
    }

    double precision(int k) {
        return called(k) == 0 ? 0 : (double) counts[k][k] / called(k);
    }

    double recall(int k) {
        return trueOnes(k) == 0 ? 0 : (double) counts[k][k] / trueOnes(k);
    }

    double f1(int k) {
        int trueOrCalled = trueOnes(k) + called(k);
        return trueOrCalled == 0 ? 0 : 2.0 * counts[k][k] / trueOrCalled;
    }

    int trueOnes(int k) {
        return Arrays.stream(counts[k]).sum();
    }

    private int called(int k) {
        return Arrays.stream(counts).mapToInt(row -> row[k]).sum();
    }
}

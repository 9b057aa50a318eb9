package io.diapason.speech.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well predicted classes fit the true ones.
 *
 * <ul>
 *   <li>loss = -1/n &Sigma; ln p(true class): cross-entropy, natural logarithm, p cut at 1e-7
 *   <li>accuracy = right / n
 *   <li>uar (unweighted average recall, balanced accuracy) = mean over classes of right / clips of that class. Classes without a
 *       clip have no recall and are left out.
 *   <li>macro_f1 = mean over classes of 2 TP / (2 TP + FP + FN). Classes that are neither true nor predicted anywhere are left
 *       out, as scikit-learn's {@code f1_score(average="macro")} does.
 * </ul>
 *
 * @param loss      cross-entropy per clip
 * @param confusion clips by class, rows = true, columns = predicted; owned by this record
 */
public record Scores(double loss, int[][] confusion) {
    /** What a training can be optimised for. */
    public static final List<String> METRICS = List.of("uar", "accuracy", "macro_f1", "loss");

    private static final double LEAST_PROBABILITY = 1e-7;

    /**
     * @param truth         class of each clip
     * @param probabilities of each clip over the classes, [clips][classes]
     */
    public static Scores of(int[] truth, float[][] probabilities, int classes) {
        Rules.require(truth.length > 0, "scores need at least one clip", truth.length);
        int[][] confusion = new int[classes][classes];
        double loss = 0;
        for (int i = 0; i < truth.length; i++) {
            // Math.max(NaN, x) is NaN: a diverged network must not look merely unsure.
            loss -= Math.log(Math.max((double) probabilities[i][truth[i]], LEAST_PROBABILITY));
            confusion[truth[i]][likeliest(probabilities[i])]++;
        }
        return new Scores(loss / truth.length, confusion);
    }

    /** Index of the greatest value; the first of equals. */
    static int likeliest(float[] probabilities) {
        int best = 0;
        for (int k = 1; k < probabilities.length; k++) {
            if (probabilities[k] > probabilities[best]) {
                best = k;
            }
        }
        return best;
    }

    public double accuracy() {
        int right = 0;
        int all = 0;
        for (int k = 0; k < confusion.length; k++) {
            right += confusion[k][k];
            all += row(k);
        }
        return (double) right / all;
    }

    public double uar() {
        double sum = 0;
        int present = 0;
        for (int k = 0; k < confusion.length; k++) {
            if (row(k) > 0) {
                sum += (double) confusion[k][k] / row(k);
                present++;
            }
        }
        return sum / present;
    }

    public double macroF1() {
        double sum = 0;
        int seen = 0;
        for (int k = 0; k < confusion.length; k++) {
            int trueOrPredicted = row(k) + column(k);
            if (trueOrPredicted > 0) {
                sum += 2.0 * confusion[k][k] / trueOrPredicted;
                seen++;
            }
        }
        return sum / seen;
    }

    /** All of them by name, in the order of {@link #METRICS}. */
    public Map<String, Double> metrics() {
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("uar", uar());
        metrics.put("accuracy", accuracy());
        metrics.put("macro_f1", macroF1());
        metrics.put("loss", loss);
        return metrics;
    }

    private int row(int k) {
        int sum = 0;
        for (int count : confusion[k]) {
            sum += count;
        }
        return sum;
    }

    private int column(int k) {
        int sum = 0;
        for (int[] row : confusion) {
            sum += row[k];
        }
        return sum;
    }
}

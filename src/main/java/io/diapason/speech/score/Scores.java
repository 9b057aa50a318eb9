package io.diapason.speech.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What trials are compared by, computed after every epoch; {@link Evaluation} is the whole of it.
 *
 * <ul>
 *   <li>{@code loss}: cross-entropy, mean over clips of -ln p(true class), p at least 1e-7; NaN where a network gives no numbers
 *   <li>{@code accuracy}: share of clips named rightly
 *   <li>{@code uar}: unweighted average recall, the mean of the recalls of all classes that have a clip; chance is 1/classes
 *   <li>{@code macro_f1}: mean of 2TP/(2TP+FP+FN) over all classes that are true or predicted somewhere
 *   <li>{@code min_recall}: the lowest recall of all classes that have a clip
 * </ul>
 *
 * @param loss      see above
 * @param confusion rows = true class, columns = predicted; owned by this record
 */
public record Scores(double loss, int[][] confusion) {
    /** What a training can be optimised for. */
    public static final List<String> METRICS = List.of("uar", "accuracy", "macro_f1", "loss", "min_recall");

    private static final double LEAST_PROBABILITY = 1e-7;

    /** @throws IllegalArgumentException where there is no clip */
    public static Scores of(Judgements judgements) {
        int[] truth = judgements.truth();
        if (truth.length == 0) {
            throw new IllegalArgumentException("scores need at least one clip, but there is none");
        }
        double loss = 0;
        for (int i = 0; i < truth.length; i++) {
            // Math.max(NaN, x) is NaN: a diverged network must not look merely unsure.
            loss -= Math.log(Math.max((double) judgements.probabilities()[i][truth[i]], LEAST_PROBABILITY));
        }
        int classes = judgements.labels().size();
        return new Scores(
                loss / truth.length,
                Confusion.of(truth, judgements.called(), classes).counts());
    }

    /** Index of the greatest value; the first of equals. */
    public static int likeliest(float[] probabilities) {
        int best = 0;
        for (int k = 1; k < probabilities.length; k++) {
            if (probabilities[k] > probabilities[best]) {
                best = k;
            }
        }
        return best;
    }

    public double accuracy() {
        return new Confusion(confusion).accuracy();
    }

    public double uar() {
        return new Confusion(confusion).uar();
    }

    public double macroF1() {
        return new Confusion(confusion).macroF1();
    }

    public double lowestRecall() {
        return new Confusion(confusion).lowestRecall();
    }

    /** All of them by name, in the order of {@link #METRICS}. */
    public Map<String, Double> metrics() {
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("uar", uar());
        metrics.put("accuracy", accuracy());
        metrics.put("macro_f1", macroF1());
        metrics.put("loss", loss);
        metrics.put("min_recall", lowestRecall());
        return metrics;
    }
}

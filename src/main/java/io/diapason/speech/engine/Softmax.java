package io.diapason.speech.engine;

/** Softmax and weighted cross-entropy, on rows of one number per class. */
final class Softmax {
    /** Deeplearning4j's, so that the loss of a sure mistake is finite. */
    private static final double LEAST = 1e-10;

    private Softmax() {}

    /** Sums become probabilities, in place. */
    static void apply(float[] z, int classes) {
        for (int row = 0; row < z.length; row += classes) {
            float most = Float.NEGATIVE_INFINITY;
            for (int k = 0; k < classes; k++) {
                most = Math.max(most, z[row + k]);
            }
            double sum = 0;
            for (int k = 0; k < classes; k++) {
                z[row + k] = (float) Math.exp(z[row + k] - most);
                sum += z[row + k];
            }
            for (int k = 0; k < classes; k++) {
                z[row + k] /= (float) sum;
            }
        }
    }

    /** -&Sigma; w t ln p, averaged over the rows. */
    static double loss(float[] p, float[] targets, float[] weights) {
        double loss = 0;
        for (int i = 0; i < p.length; i++) {
            // Not Math.max, which would keep a NaN from being seen only where the target is 0.
            double seen = p[i] < LEAST ? LEAST : p[i];
            loss -= weights[i % weights.length] * (double) targets[i] * Math.log(seen);
        }
        return loss * weights.length / p.length;
    }

    /** Probabilities become the loss' gradient of the sums, in place. */
    static void slope(float[] p, float[] targets, float[] weights) {
        int classes = weights.length;
        float share = (float) classes / p.length;
        for (int row = 0; row < p.length; row += classes) {
            float all = 0;
            for (int k = 0; k < classes; k++) {
                all += weights[k] * targets[row + k];
            }
            for (int k = 0; k < classes; k++) {
                p[row + k] = share * (p[row + k] * all - weights[k] * targets[row + k]);
            }
        }
    }
}

package io.diapason.speech.dataset;

import java.util.List;

/**
 * Labelled features of one part.
 *
 * @param dimensions rows of every feature matrix
 * @param frames     columns of every feature matrix
 * @param features   one per clip, shape [dimensions][frames], row-major, standardised; owned by this record, do not write to it
 * @param labels     one per clip, index into {@link Dataset#labels()}
 * @param ids        one per clip, {@link io.diapason.speech.corpus.Utterance#key()}
 */
public record Examples(int dimensions, int frames, float[][] features, int[] labels, List<String> ids) {
    public Examples {
        ids = List.copyOf(ids);
        if (features.length != labels.length || features.length != ids.size()) {
            throw new IllegalArgumentException("features, labels and ids must be equally many, but are "
                    + features.length + ", " + labels.length + " and " + ids.size());
        }
    }

    /** Number of clips. */
    public int size() {
        return features.length;
    }

    /** Memory of the features, bytes. */
    long bytes() {
        return (long) Float.BYTES * dimensions * frames * size();
    }
}

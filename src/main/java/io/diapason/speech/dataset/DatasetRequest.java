package io.diapason.speech.dataset;

import io.diapason.speech.corpus.Corpus;
import io.diapason.speech.features.FeatureSettings;
import java.nio.file.Path;
import java.util.List;

/**
 * Which data a trial wants. Equal requests on equal recordings give equal data sets on every machine.
 *
 * @param corpora         at least one, order and repeats do not matter
 * @param folder          where recorded corpora lie, see {@link Corpus#read}
 * @param protocol        how the recordings are divided
 * @param validationShare see {@link SplitShares}
 * @param testShare       see {@link SplitShares}
 * @param seed            of the division
 * @param features        what is computed from each clip
 */
public record DatasetRequest(
        List<Corpus> corpora,
        Path folder,
        Protocol protocol,
        double validationShare,
        double testShare,
        long seed,
        FeatureSettings features) {
    public DatasetRequest {
        corpora = corpora.stream().distinct().sorted().toList();
        if (corpora.isEmpty()) {
            throw new IllegalArgumentException("a data set must have at least one corpus, but none is given");
        }
        folder = folder.toAbsolutePath().normalize();
        new SplitShares(validationShare, testShare);
    }

    SplitShares shares() {
        return new SplitShares(validationShare, testShare);
    }
}

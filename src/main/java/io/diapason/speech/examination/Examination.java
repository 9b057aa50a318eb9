package io.diapason.speech.examination;

import io.diapason.speech.corpus.Emotion;
import io.diapason.speech.dataset.Dataset;
import io.diapason.speech.model.Judging;
import io.diapason.speech.model.LinearBaseline;
import io.diapason.speech.model.ModelBundle;
import io.diapason.speech.score.Evaluation;
import java.util.List;
import java.util.function.Consumer;

/**
 * The final examination of a finished model: what it reaches on the test part, beside what little effort reaches there, and how it bears
 * disturbed sound. Everything random has a fixed seed: equal models and data give equal findings.
 */
public final class Examination {
    /** Of bootstrap, sample and noise. */
    static final long SEED = 1;

    private Examination() {}

    /** The whole examination; see {@link #run(ModelBundle, Dataset, boolean, Consumer)}. */
    public static Findings run(ModelBundle bundle, Dataset dataset, Consumer<Progress> progress) {
        return run(bundle, dataset, true, progress);
    }

    /**
     * Scores the test part once.
     *
     * @param dataset    the one the model was trained with
     * @param robustness whether the model shall also hear the test clips disturbed; takes a minute or two
     * @param progress   told after each clip that is judged disturbed
     * @throws IllegalArgumentException where the data set is another: test clips might have been training clips
     */
    public static Findings run(ModelBundle bundle, Dataset dataset, boolean robustness, Consumer<Progress> progress) {
        requireOwn(bundle, dataset);
        return new Findings(
                dataset.audit(),
                Evaluation.of("test", Judging.of(bundle, dataset.test()), SEED),
                LinearBaseline.of(dataset, dataset.test(), "test"),
                robustness ? Robustness.of(bundle, dataset.test(), progress) : List.of());
    }

    /**
     * Makes sure, before anybody looks, that this is the split the model was trained with.
     *
     * @throws IllegalArgumentException where it is another
     */
    public static void requireOwn(ModelBundle bundle, Dataset dataset) {
        String trained = bundle.data().fingerprint();
        String given = dataset.audit().fingerprint();
        if (!trained.equals(given)) {
            throw new IllegalArgumentException(
                    "a model must be examined on the split it was trained with, but the model's split has the fingerprint "
                            + shown(trained) + " and this one " + shown(given)
                            + ": recordings were added, removed or divided otherwise since; give the folder the model was trained with");
        }
        List<Emotion> labels = dataset.labels();
        if (!bundle.labels().equals(labels)) {
            throw new IllegalArgumentException("a model must be examined on its own classes " + bundle.labels()
                    + ", but the data set has " + labels);
        }
    }

    private static String shown(String fingerprint) {
        return fingerprint.isEmpty() ? "(none)" : fingerprint.substring(0, Math.min(12, fingerprint.length()));
    }
}

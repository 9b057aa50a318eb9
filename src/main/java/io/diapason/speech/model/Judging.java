package io.diapason.speech.model;

import io.diapason.speech.corpus.Emotion;
import io.diapason.speech.corpus.Utterance;
import io.diapason.speech.dataset.Example;
import io.diapason.speech.dataset.Examples;
import io.diapason.speech.score.Judgements;
import java.util.List;
import java.util.function.Function;

/** Lets a network judge clips whose emotion is known, so that {@link io.diapason.speech.score.Evaluation} can score it. */
public final class Judging {
    private Judging() {}

    /**
     * Runs a network over clips. Not thread-safe for one network.
     *
     * @param labels emotions in the order of the network's output, which the examples' labels count by
     */
    public static Judgements of(Network network, Examples examples, List<Emotion> labels) {
        return of(Inference.probabilities(network, examples, labels.size()), examples, labels);
    }

    /** The same for an exported model, whose labels the examples' labels must count by. */
    public static Judgements of(ModelBundle bundle, Examples examples) {
        return of(bundle.network(), examples, bundle.labels());
    }

    static Judgements of(float[][] probabilities, Examples examples, List<Emotion> labels) {
        return new Judgements(
                labels.stream().map(Emotion::label).toList(),
                examples.labels(),
                probabilities,
                each(examples, Utterance::speaker),
                each(examples, Utterance::corpus));
    }

    private static List<String> each(Examples examples, Function<Utterance, String> property) {
        return examples.clips().stream().map(Example::clip).map(property).toList();
    }
}

package io.diapason.speech.dataset;

import io.diapason.speech.corpus.InvalidCorpusException;
import io.diapason.speech.corpus.Utterance;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How recordings are divided into training, validation and test part. The same utterances and seed give the same parts on every machine
 * and in any order of the list: only {@link Utterance#key()}, speaker, emotion and seed count.
 */
public enum Protocol {
    /** Every emotion by its share; the same people are in all parts, which flatters the scores. Comparable with much of the literature. */
    RANDOM("random", new RandomSplitter()),
    /** Nobody is heard in two parts: the score on people the model has never met. */
    SPEAKER_INDEPENDENT("speaker-independent", new SpeakerSplitter());

    private final String label;
    private final Splitter splitter;

    Protocol(String label, Splitter splitter) {
        this.label = label;
        this.splitter = splitter;
    }

    /** Name in search-space files, tables and JSON. */
    public String label() {
        return label;
    }

    /** The protocol of that {@link #label()}. */
    public static Optional<Protocol> find(String label) {
        return Arrays.stream(values()).filter(p -> p.label.equals(label)).findFirst();
    }

    /**
     * Divides the utterances.
     *
     * @throws InvalidCorpusException when there are too few utterances or speakers for three parts
     */
    public Split split(List<Utterance> utterances, SplitShares shares, long seed) {
        return splitter.split(SeededOrder.of(utterances, Utterance::key, seed), shares, seed);
    }
}

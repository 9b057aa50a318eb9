package io.diapason.speech.dataset;

import java.util.List;

/**
 * Clips with exactly the same samples.
 *
 * @param clips    at least two {@link io.diapason.speech.corpus.Utterance#key() keys}, in order
 * @param emotions their labels, one per clip
 */
public record Copies(List<String> clips, List<String> emotions) {
    public Copies {
        clips = List.copyOf(clips);
        emotions = List.copyOf(emotions);
    }

    /** Whether the labels contradict each other, so that none of the clips can be trusted. */
    public boolean conflicting() {
        return emotions.stream().distinct().count() > 1;
    }
}

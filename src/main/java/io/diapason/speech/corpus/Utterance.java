package io.diapason.speech.corpus;

import io.diapason.speech.audio.Audio;
import java.util.function.Supplier;

/**
 * One labelled recording.
 *
 * @param corpus   corpus name, e.g. {@code ravdess}
 * @param id       unique within the corpus and stable across machines, e.g. {@code Actor_01/03-01-01-01-01-01-01}
 * @param speaker  unique over all corpora, e.g. {@code ravdess:01}
 * @param sentence what is said, unique over all corpora, e.g. {@code ravdess:kids}
 * @param emotion  canonical label
 * @param sound    decodes the recording anew at each call; a {@link RecordedSound} where it lies in a file
 */
public record Utterance(
        String corpus, String id, String speaker, String sentence, Emotion emotion, Supplier<Audio> sound) {

    /** Unique over all corpora and stable across machines, e.g. {@code ravdess/Actor_01/03-01-01-01-01-01-01}. */
    public String key() {
        return corpus + "/" + id;
    }
}

package io.diapason.speech.dataset;

import io.diapason.speech.audio.Audio;
import io.diapason.speech.corpus.Utterance;
import java.util.HashMap;
import java.util.Map;

/** Holds decoded sounds as long as all of them fit into a number of bytes; if they do not, it holds none. */
final class SoundMemory {
    private final long bytes;
    private final Map<String, Audio> sounds = new HashMap<>();
    private long used;

    SoundMemory(long bytes) {
        this.bytes = bytes;
    }

    void keep(Utterance clip, Audio audio) {
        used += (long) Float.BYTES * audio.samples().length;
        if (used > bytes) {
            sounds.clear();
        } else {
            sounds.put(clip.key(), audio);
        }
    }

    /** The same result, its clips answering from memory where they are held. */
    Screening.Result in(Screening.Result screened) {
        return new Screening.Result(
                screened.kept().stream().map(this::remembered).toList(),
                screened.rejected(),
                screened.duplicates(),
                screened.conflicts());
    }

    private Utterance remembered(Utterance clip) {
        Audio audio = sounds.get(clip.key());
        return audio == null
                ? clip
                : new Utterance(clip.corpus(), clip.id(), clip.speaker(), clip.sentence(), clip.emotion(), () -> audio);
    }
}

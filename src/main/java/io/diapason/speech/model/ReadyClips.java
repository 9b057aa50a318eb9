package io.diapason.speech.model;

import io.diapason.speech.dataset.Examples;
import org.jspecify.annotations.Nullable;

/**
 * Clips as a network hears them when nothing is done to them: read and standardised once where all of them are small enough to be kept, else each
 * time. Nobody may change what is handed out. For one thread.
 */
final class ReadyClips {
    private final Examples examples;
    private final int classes;
    private final @Nullable Shown[] kept;

    ReadyClips(Examples examples, int classes) {
        this.examples = examples;
        this.classes = classes;
        this.kept = new Shown[bytes(examples) <= most() ? examples.size() : 0];
    }

    /** An eighth of the heap: with several corpora at full length, reading again costs less than the room. */
    private static long most() {
        return Runtime.getRuntime().maxMemory() / 8;
    }

    private static long bytes(Examples examples) {
        return (long) Float.BYTES * examples.size() * examples.dimensions() * examples.frames();
    }

    /** What is kept on the heap at most. */
    static long keptBytes(Examples examples) {
        return bytes(examples) <= most() ? bytes(examples) : 0;
    }

    Shown get(int clip) {
        if (kept.length == 0) {
            return Shown.of(examples.clips().get(clip), classes);
        }
        Shown known = kept[clip];
        if (known == null) {
            known = Shown.of(examples.clips().get(clip), classes);
            kept[clip] = known;
        }
        return known;
    }
}

package io.diapason.speech.model;

import io.diapason.speech.dataset.Examples;
import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Clips as a network hears them when nothing is done to them: read and standardised once where all of them are small enough to be kept, else each
 * time. Those of the last two parts, a training and a validation part as a rule, are remembered while the heap has room, so that the next trial on
 * the same data need not read them again. Nobody may change what is handed out. Threads may share them: at worst a clip is read twice.
 */
final class ReadyClips {
    private static final int MOST = 2;
    private static final Deque<SoftReference<ReadyClips>> RECENT = new ArrayDeque<>();

    private final Examples examples;
    private final int classes;
    private final @Nullable Shown[] kept;

    /** @param examples the very same give what is remembered */
    static synchronized ReadyClips of(Examples examples, int classes) {
        for (SoftReference<ReadyClips> recent : RECENT) {
            ReadyClips ready = recent.get();
            if (ready != null && ready.examples == examples && ready.classes == classes) {
                return ready;
            }
        }
        ReadyClips ready = new ReadyClips(examples, classes);
        if (ready.kept.length > 0) {
            RECENT.removeIf(recent -> recent.get() == null);
            RECENT.addFirst(new SoftReference<>(ready));
            if (RECENT.size() > MOST) {
                RECENT.removeLast();
            }
        }
        return ready;
    }

    private ReadyClips(Examples examples, int classes) {
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

    /** Of that, what an earlier training has left on the heap. */
    static synchronized long rememberedBytes(Examples examples) {
        return RECENT.stream()
                .map(SoftReference::get)
                .filter(ready -> ready != null && ready.examples == examples)
                .mapToLong(ready -> bytes(examples))
                .sum();
    }

    /** Whether a clip that was read stays. */
    boolean keeps() {
        return kept.length > 0;
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

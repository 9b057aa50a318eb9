package io.diapason.speech.dataset;

import io.diapason.speech.audio.Audio;
import io.diapason.speech.corpus.InvalidCorpusException;
import io.diapason.speech.corpus.Utterance;
import io.diapason.speech.features.FeatureExtractor;
import io.diapason.speech.features.FeatureMatrix;
import io.diapason.speech.features.FeatureSettings;
import io.diapason.speech.features.FeatureView;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Features by clip, for one setting. Not thread-safe. */
final class FeatureTable {
    private final FeatureSettings settings;
    private final FeatureExtractor extractor;
    private final Map<String, FeatureMatrix> matrices = new HashMap<>();

    FeatureTable(FeatureSettings settings) {
        this.settings = settings;
        this.extractor = new FeatureExtractor(settings);
    }

    /** Better a clear word now than an OutOfMemoryError after minutes: features and their standardised copies must leave half the heap. */
    void requireRoomFor(int clips) {
        long needed = (long) Float.BYTES * settings.dimensions() * settings.frames() * clips;
        long heap = Runtime.getRuntime().maxMemory();
        if (needed > heap / 2) {
            throw new InvalidCorpusException(String.format(
                    Locale.ROOT,
                    "features must fit into half the heap of %,d MB, but %,d clips of %d x %d numbers need %,d MB:"
                            + " choose a larger hop_length, a smaller duration or fewer coefficients, or give Java more memory (-Xmx)",
                    heap >> 20,
                    clips,
                    settings.dimensions(),
                    settings.frames(),
                    needed >> 20));
        }
    }

    void add(Utterance clip, Audio audio) {
        matrices.put(clip.key(), extractor.extract(audio));
    }

    /** Features by {@link Utterance#key()}. */
    Map<String, FeatureView> views() {
        return Map.copyOf(matrices);
    }
}

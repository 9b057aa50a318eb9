package io.diapason.speech.dataset;

import io.diapason.speech.audio.Audio;
import io.diapason.speech.corpus.Corpus;
import io.diapason.speech.corpus.InvalidCorpusException;
import io.diapason.speech.corpus.Listing;
import io.diapason.speech.corpus.Rejected;
import io.diapason.speech.corpus.Utterance;
import io.diapason.speech.store.Tally;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes data sets from recordings and remembers the last ones, so that the next trial of a study starts at once: whole data sets up to a
 * quarter of the heap, and the sounds of the last corpora when they fit into an eighth (a further feature setting then costs no decoding). A loader does not notice when
 * recordings change; make a new one. Thread-safe; one load at a time.
 */
public final class DatasetLoader {
    private final DatasetCache cache;
    private final long soundBytes;
    private @Nullable Known last;

    public DatasetLoader() {
        this(Runtime.getRuntime().maxMemory() / 4, Runtime.getRuntime().maxMemory() / 8);
    }

    DatasetLoader(long datasetBytes, long soundBytes) {
        this.cache = new DatasetCache(datasetBytes);
        this.soundBytes = soundBytes;
    }

    private record Source(List<Corpus> corpora, Path folder) {}

    private record Known(Source source, Recordings recordings) {}

    /**
     * Loads, or returns what an earlier equal request gave.
     *
     * @param progress told after every clip; not at all when nothing is to be done
     * @param tally    counts the extractions
     * @throws InvalidCorpusException when the recordings cannot carry the request: folder missing, more than half rejected, one emotion
     *     only, too few speakers for the protocol, or features too large for the heap
     */
    public synchronized Dataset load(DatasetRequest request, Consumer<LoadProgress> progress, Tally tally) {
        return cache.find(request).orElseGet(() -> {
            Dataset dataset = make(request, progress);
            cache.keep(request, dataset);
            return dataset;
        });
    }

    private Dataset make(DatasetRequest request, Consumer<LoadProgress> progress) {
        FeatureTable features = new FeatureTable(request.features());
        Source source = new Source(request.corpora(), request.folder());
        Known known = last;
        if (known != null && known.source().equals(source)) {
            List<Utterance> clips = known.recordings().clips();
            requirePossible(request, clips, features);
            extract(clips, features, progress);
            return Assembly.of(request, known.recordings(), features.views());
        }
        last = null; // its sounds may fill their share of the heap
        Recordings recordings = read(request, features, progress);
        last = new Known(source, recordings);
        return Assembly.of(request, recordings, features.views());
    }

    /** Decoding takes long, so what can be known to fail afterwards fails before it. */
    private static void requirePossible(DatasetRequest request, List<Utterance> clips, FeatureTable features) {
        request.protocol().split(clips, request.shares(), request.seed());
        features.requireRoomFor(clips.size());
    }

    private Recordings read(DatasetRequest request, FeatureTable features, Consumer<LoadProgress> progress) {
        List<Listing> listings = request.corpora().stream()
                .map(corpus -> corpus.read(request.folder()))
                .toList();
        List<Utterance> clips = listings.stream()
                .flatMap(listing -> listing.utterances().stream())
                .toList();
        List<Rejected> rejected = listings.stream()
                .flatMap(listing -> listing.rejected().stream())
                .toList();
        requirePossible(request, clips, features);
        SoundMemory sounds = new SoundMemory(soundBytes);
        BiConsumer<Utterance, Audio> visitor = sounds::keep;
        Screening.Result screened = Screening.of(clips, visitor.andThen(features::add), progress);
        return Recordings.of(request.corpora(), rejected, sounds.in(screened));
    }

    private static void extract(List<Utterance> clips, FeatureTable features, Consumer<LoadProgress> progress) {
        for (int i = 0; i < clips.size(); i++) {
            features.add(clips.get(i), clips.get(i).sound().get());
            progress.accept(new LoadProgress(i + 1, clips.size(), "features"));
        }
    }
}

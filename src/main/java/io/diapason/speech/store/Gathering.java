package io.diapason.speech.store;

import io.diapason.speech.audio.Audio;
import io.diapason.speech.features.FeatureView;
import io.diapason.speech.store.Rounds.Attempt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Brings the features of clips together: finds those that are stored, computes those that are not and that nobody else is computing, and waits
 * for the others. Whenever it ends, by an exception too, what it has computed is stored. For one thread.
 */
public final class Gathering implements AutoCloseable {
    private final Selection selection;
    private final List<Shelf> shelves;
    private final Spill spill;
    private final Tally tally;

    Gathering(Selection selection, List<Shelf> shelves, Spill spill, Tally tally) {
        this.selection = selection;
        this.shelves = shelves;
        this.spill = spill;
        this.tally = tally;
    }

    /** Computes a clip whose samples happen to be at hand, unless it is there or being computed elsewhere; never waits. */
    public void offer(String content, Audio audio) {
        shelves.forEach(shelf -> shelf.provide(content, () -> audio));
    }

    /**
     * The features of clips. The tally counts those not computed by this gathering as reused.
     *
     * @param clips    all of them, offered or not
     * @param progress told how many clips are complete, after each that was not complete at once and while waiting for other processes; an
     *                 exception ends the gathering
     * @return by {@link Clip#content()}
     * @throws NoRoomException when neither store nor heap can take them
     */
    public Map<String, FeatureView> complete(List<Clip> clips, IntConsumer progress) {
        Map<String, FeatureView> views = new HashMap<>();
        shelves.forEach(Shelf::flush);
        List<Clip> missing = clips.stream()
                .filter(clip -> !shelves.stream().allMatch(shelf -> shelf.has(clip.content())))
                .toList();
        do {
            AtomicInteger done = new AtomicInteger(clips.size() - missing.size());
            Attempt<Clip> attempt = (clip, anyway) -> {
                boolean provided = provide(clip, anyway);
                progress.accept(provided ? done.incrementAndGet() : done.get());
                return provided;
            };
            Rounds.run(missing, attempt, () -> shelves.forEach(Shelf::flush));
            missing = collect(clips, views);
        } while (!missing.isEmpty());
        count(clips);
        return views;
    }

    private boolean provide(Clip clip, boolean anyway) {
        Supplier<Audio> sound = new Once(clip.sound());
        boolean complete = true;
        for (Shelf shelf : shelves) {
            boolean there = shelf.provide(clip.content(), sound);
            if (!there && anyway) {
                shelf.compute(clip.content(), sound);
            }
            complete &= there || anyway;
        }
        return complete;
    }

    /** Returns those that are not there after all, because a file vanished or was damaged meanwhile. */
    private List<Clip> collect(List<Clip> clips, Map<String, FeatureView> views) {
        List<Clip> missing = new ArrayList<>();
        for (Clip clip : clips) {
            List<FeatureView> sources = shelves.stream()
                    .flatMap(shelf -> shelf.view(clip.content()).stream())
                    .toList();
            if (sources.size() == shelves.size()) {
                views.put(clip.content(), selection.of(sources));
            } else {
                missing.add(clip);
            }
        }
        return missing;
    }

    /** Memory of the features that did not get into the store. */
    public long heapBytes() {
        return spill.bytes();
    }

    private void count(List<Clip> clips) {
        for (Shelf shelf : shelves) {
            tally.addReused(clips.stream()
                    .filter(clip -> !shelf.computed(clip.content()))
                    .count());
        }
    }

    @Override
    public void close() {
        shelves.forEach(Shelf::flush);
    }

    /** Two front ends need one decoding. */
    private static final class Once implements Supplier<Audio> {
        private final Supplier<Audio> sound;
        private @Nullable Audio audio;

        Once(Supplier<Audio> sound) {
            this.sound = sound;
        }

        @Override
        public Audio get() {
            Audio known = audio;
            if (known == null) {
                known = sound.get();
                audio = known;
            }
            return known;
        }
    }
}

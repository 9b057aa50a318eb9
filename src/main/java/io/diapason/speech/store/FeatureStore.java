package io.diapason.speech.store;

import io.diapason.speech.features.FeatureSettings;
import io.diapason.speech.features.FrontEnd;
import io.diapason.speech.features.Padding;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Features on disk, for all processes of a machine: each clip is computed once per front end, by whoever needs it first, and mapped into
 * memory by all. Bounded: what was used longest ago goes first. Checked: damaged bytes are computed again. A process that is killed costs
 * others nothing but what it had not written yet. Where nothing can be written features stay on the heap, and one warning says so.
 *
 * <p>A folder per front end, named by the hash of its description (which {@code front-end.txt} shows), holds segments of about 8 MB; what is known
 * about recordings lies beside them. Deleting
 * any file at any time is safe; the disk gives back the space of one that is still mapped when nobody uses it any more. Thread-safe.
 */
public final class FeatureStore {
    private static final System.Logger LOG = System.getLogger(FeatureStore.class.getName());

    private final Room room;
    private final AtomicBoolean warned = new AtomicBoolean();

    private FeatureStore(Room room) {
        this.room = room;
    }

    /**
     * A store in a folder, which is made when the first features are written.
     *
     * @param size most bytes of all features together
     */
    public static FeatureStore open(Path folder, Capacity size) {
        return new FeatureStore(new Room(folder.toAbsolutePath().normalize(), size.bytes()));
    }

    /** Keeps nothing: features live on the heap as long as somebody uses them. */
    public static FeatureStore none() {
        return open(Path.of("").resolve("no-features"), new Capacity(0));
    }

    /** Begins to gather the features of clips; for one thread, to be closed. */
    public Gathering gather(FeatureSettings settings, Tally tally) {
        Selection selection = Selection.of(settings);
        Spill spill = new Spill();
        Set<Path> used = new HashSet<>();
        List<Shelf> shelves = selection.frontEnds().stream()
                .map(frontEnd -> new Shelf(
                        frontEnd,
                        selection.rows(frontEnd),
                        new ShelfFiles(frontEnd, room, used, this::warn),
                        spill,
                        tally))
                .toList();
        return new Gathering(selection, shelves, spill, tally);
    }

    /** What is known about recordings; for one thread, to be closed. */
    public SoundNotes notes() {
        return new SoundNotes(room);
    }

    /**
     * Better a clear word before decoding than after minutes of it.
     *
     * @throws NoRoomException when the features of so many clips would fit neither into the store nor into half the heap
     */
    public void requireRoomFor(int clips, FeatureSettings settings) {
        if (settings.excerpt().padding() == Padding.MASK) {
            return; // clips may be much shorter than the excerpt
        }
        double stored = 0;
        for (FrontEnd frontEnd : Selection.of(settings).frontEnds()) {
            stored += (double) clips * SegmentFormat.bytes(frontEnd.dimensions(), frontEnd.frames());
        }
        double beyond = Math.max(0, stored - room.bytes()) / stored;
        double selected = (double) Float.BYTES * settings.dimensions() * settings.frames() * clips;
        String what = String.format(
                Locale.ROOT,
                "%,d clips of %d x %d numbers, besides what a store of %,d MB takes,",
                clips,
                settings.dimensions(),
                settings.frames(),
                room.bytes() >> 20);
        new Spill().require((long) (selected * beyond), what);
    }

    private void warn(IOException reason) {
        if (warned.compareAndSet(false, true)) {
            LOG.log(
                    Level.WARNING,
                    "the feature store {0} must be writable and have room for the features of a data set, but at {1} MB at most"
                            + " it takes no more ({2}): this process computes the rest for itself and keeps it in memory. Free disk"
                            + " space, raise --feature-store-size, or choose another folder with --feature-store",
                    room.root(),
                    room.bytes() >> 20,
                    reason);
        }
    }
}

package io.diapason.speech.store;

import io.diapason.speech.audio.Audio;
import io.diapason.speech.features.Extractor;
import io.diapason.speech.features.FeatureMatrix;
import io.diapason.speech.features.FeatureView;
import io.diapason.speech.features.FrontEnd;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** One front end's features for one gathering: those found, those being computed here, those that had to stay on the heap. Not thread-safe. */
final class Shelf {
    /** A killed process loses what it has not written, at most this; and so small a file is soon written. */
    private static final long BATCH = 8L << 20;

    private final FrontEnd frontEnd;
    private final int[] rows;
    private final ShelfFiles files;
    private final Spill spill;
    private final Tally tally;
    private final Extractor extractor;
    private final Map<String, FeatureView> ready = new HashMap<>();
    private final Map<String, FeatureMatrix> pending = new LinkedHashMap<>();
    private final Set<String> computed = new HashSet<>();
    private final List<FileLock> claims = new ArrayList<>();
    private long pendingBytes;

    Shelf(FrontEnd frontEnd, int[] rows, ShelfFiles files, Spill spill, Tally tally) {
        this.frontEnd = frontEnd;
        this.rows = rows;
        this.files = files;
        this.spill = spill;
        this.tally = tally;
        this.extractor = frontEnd.extractor();
        files.refresh();
    }

    /**
     * Makes sure that a clip's features are here.
     *
     * @param sound asked for only when they must be computed
     * @return false when another process is computing them
     */
    boolean provide(String content, Supplier<Audio> sound) {
        if (has(content)) {
            return true;
        }
        if (!files.writable()) {
            compute(content, sound);
            return true;
        }
        Optional<FileLock> claim = files.claim(content);
        if (claim.isPresent()) {
            claims.add(claim.get());
            files.refresh(); // it may have been stored just before it could be claimed
        }
        if ((claim.isPresent() || !files.writable()) && !has(content)) {
            compute(content, sound);
        }
        return has(content);
    }

    /** Computes a clip whatever others do. */
    void compute(String content, Supplier<Audio> sound) {
        FeatureMatrix matrix = extractor.extract(sound.get());
        tally.addExtracted(1);
        computed.add(content);
        add(content, matrix);
    }

    private void add(String content, FeatureMatrix matrix) {
        pending.put(content, matrix);
        pendingBytes += SegmentFormat.bytes(matrix.dimensions(), matrix.frames());
        if (pendingBytes >= BATCH) {
            flush();
        }
    }

    boolean has(String content) {
        if (ready.containsKey(content) || pending.containsKey(content)) {
            return true;
        }
        Optional<MappedFeatures> stored = files.find(content, rows);
        stored.ifPresent(features -> ready.put(content, features));
        files.takeRescued().forEach((other, matrix) -> {
            if (!pending.containsKey(other)) {
                add(other, matrix);
            }
        });
        return stored.isPresent() || pending.containsKey(content);
    }

    /** Whether these features were computed here. */
    boolean computed(String content) {
        return computed.contains(content);
    }

    /** All rows by their numbers, or at least those wanted. */
    Optional<FeatureView> view(String content) {
        return Optional.ofNullable(ready.get(content));
    }

    /** Stores what has been computed, or keeps it on the heap where that fails; either way nothing is claimed afterwards. */
    void flush() {
        Map<String, FeatureMatrix> batch = new LinkedHashMap<>(pending);
        pending.clear();
        pendingBytes = 0;
        try {
            if (!batch.isEmpty()) {
                files.write(frontEnd.dimensions(), batch);
            }
            batch.forEach(this::settle);
        } finally {
            claims.forEach(Claims::release);
            claims.clear();
        }
    }

    private void settle(String content, FeatureMatrix matrix) {
        Optional<MappedFeatures> stored = files.find(content, rows);
        if (stored.isPresent()) {
            ready.put(content, stored.get());
        } else if (computed.contains(content)) {
            ready.put(content, spill.keep(HeapFeatures.of(matrix, rows)));
        }
    }
}

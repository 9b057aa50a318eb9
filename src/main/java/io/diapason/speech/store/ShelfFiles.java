package io.diapason.speech.store;

import io.diapason.speech.features.FeatureMatrix;
import io.diapason.speech.features.FrontEnd;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The segments of one front end. Damaged ones are deleted and what is whole in them is rescued. Not thread-safe. */
final class ShelfFiles {
    private final FrontEnd frontEnd;
    private final Path folder;
    private final Room room;
    private final Claims claims;
    private final Consumer<IOException> warning;
    private final Set<Path> opened = new HashSet<>();
    private final Set<Path> used;
    private final Map<String, Place> index = new HashMap<>();
    private Map<String, FeatureMatrix> rescued = new LinkedHashMap<>();
    private boolean writable;

    private record Place(Segment segment, MappedFeatures features) {}

    /**
     * @param used    segments that must stay; those used here are added
     * @param warning told when features cannot be stored
     */
    ShelfFiles(FrontEnd frontEnd, Room room, Set<Path> used, Consumer<IOException> warning) {
        this.frontEnd = frontEnd;
        this.room = room;
        this.folder = room.root().resolve(FolderName.of(frontEnd));
        this.claims = new Claims(folder.resolve("claims.lock"));
        this.used = used;
        this.warning = warning;
        this.writable = room.bytes() > 0;
    }

    /** Whether it is worth trying to store. */
    boolean writable() {
        return writable;
    }

    /** Claims a clip; where there is nothing to claim with, {@link #writable()} becomes false. */
    Optional<FileLock> claim(String content) {
        try {
            return claims.take(content);
        } catch (IOException e) {
            giveUp(e);
            return Optional.empty();
        }
    }

    /** Looks for segments that others have written since. */
    void refresh() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + Room.SEGMENT)) {
            files.forEach(this::open);
        } catch (IOException | DirectoryIteratorException e) {
            // No folder yet, or one that cannot be read: nothing is there for us.
        }
    }

    private void open(Path file) {
        if (!opened.add(file)) {
            return;
        }
        try {
            Optional<Segment> segment = Segment.open(file, frontEnd);
            if (segment.isEmpty()) {
                Files.deleteIfExists(file);
                return;
            }
            Segment found = segment.get();
            found.records().forEach((content, features) -> index.put(content, new Place(found, features)));
            if (!found.whole()) {
                discard(found);
            }
        } catch (IOException e) {
            // Deleted meanwhile, or not readable: it is as if it were not there.
        }
    }

    /** A clip's features, when they are here and these rows are undamaged. */
    Optional<MappedFeatures> find(String content, int[] rows) {
        Place place = index.get(content);
        if (place == null) {
            return Optional.empty();
        }
        if (!place.features().intact(rows)) {
            discard(place.segment());
            return Optional.empty();
        }
        if (used.add(place.segment().file())) {
            Room.touch(place.segment().file());
        }
        return Optional.of(place.features());
    }

    private void discard(Segment segment) {
        index.values().removeIf(place -> place.segment() == segment);
        segment.records().forEach((content, features) -> {
            if (writable && features.intact()) {
                rescued.put(content, features.copy());
            }
        });
        try {
            Files.deleteIfExists(segment.file());
        } catch (IOException e) {
            giveUp(e);
        }
    }

    /** Features from damaged segments, to be stored again. */
    Map<String, FeatureMatrix> takeRescued() {
        Map<String, FeatureMatrix> taken = rescued;
        rescued = taken.isEmpty() ? taken : new LinkedHashMap<>();
        return taken;
    }

    /** Stores features if possible; {@link #find} tells whether it was. */
    void write(int rows, Map<String, FeatureMatrix> features) {
        if (!writable) {
            return;
        }
        try {
            Path file = room.write(folder, SegmentFormat.encode(rows, features), used);
            Path description = folder.resolve("front-end.txt");
            if (Files.notExists(description)) {
                Files.writeString(description, frontEnd.description() + "\n");
            }
            used.add(file);
            open(file);
        } catch (IOException e) {
            giveUp(e);
        }
    }

    private void giveUp(IOException reason) {
        if (writable) {
            writable = false;
            warning.accept(reason);
        }
    }
}

package io.diapason.speech.store;

import io.diapason.speech.features.FrontEnd;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One mapped file with features of several clips. Nothing the file says is believed before it is checked. The mapping outlives the file.
 * Immutable and thread-safe.
 */
final class Segment {
    private final Path file;
    private final ByteBuffer bytes;
    private final Map<String, MappedFeatures> records = new LinkedHashMap<>();
    private final boolean whole;

    private Segment(Path file, ByteBuffer bytes, FrontEnd frontEnd) {
        this.file = file;
        this.bytes = bytes;
        int count = bytes.getInt(12);
        int entry = SegmentFormat.HEADER;
        for (int i = 0; i < count; i++, entry += SegmentFormat.ENTRY) {
            int frames = bytes.getInt(entry + SegmentFormat.HASH);
            long place = bytes.getLong(entry + SegmentFormat.HASH + 8);
            if (fits(frames, place, frontEnd)) {
                records.put(content(entry), new MappedFeatures(bytes, (int) place, frontEnd.dimensions(), frames));
            }
        }
        this.whole = records.size() == count;
    }

    /**
     * Maps a segment of a front end.
     *
     * @return empty when it is not one
     * @throws IOException when it cannot be read, as when it has been deleted
     */
    static Optional<Segment> open(Path file, FrontEnd frontEnd) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            if (channel.size() > Integer.MAX_VALUE) {
                return Optional.empty();
            }
            ByteBuffer bytes =
                    SegmentFormat.little(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
            boolean ours = SegmentFormat.intact(bytes) && bytes.getInt(8) == frontEnd.dimensions();
            return ours ? Optional.of(new Segment(file, bytes, frontEnd)) : Optional.empty();
        }
    }

    private boolean fits(int frames, long place, FrontEnd frontEnd) {
        return frames >= 1
                && frames <= frontEnd.frames()
                && place >= SegmentFormat.HEADER
                && place <= bytes.limit() - SegmentFormat.bytes(frontEnd.dimensions(), frames);
    }

    private String content(int entry) {
        byte[] hash = new byte[SegmentFormat.HASH];
        bytes.get(entry, hash);
        return HexFormat.of().formatHex(hash);
    }

    Path file() {
        return file;
    }

    /** Whether every record of the index lies within the file. */
    boolean whole() {
        return whole;
    }

    /** By content hash; their rows are not checked yet. */
    Map<String, MappedFeatures> records() {
        return records;
    }
}

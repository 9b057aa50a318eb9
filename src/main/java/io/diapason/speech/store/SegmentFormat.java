package io.diapason.speech.store;

import io.diapason.speech.features.FeatureMatrix;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Bytes of a segment, all little endian: magic (8), rows (4), records (4), CRC-32C of these and of the index (4), 0 (4); the index, per record
 * content hash (32), frames (4), 0 (4), place (8); and at its place each record: the CRC-32C of every row, then the rows.
 */
final class SegmentFormat {
    /** "DIAPFEA" and the version of this format. */
    static final long MAGIC = 0x0141_4546_5041_4944L;

    static final int HEADER = 24;
    static final int ENTRY = 48;
    static final int HASH = 32;
    private static final int CHECK = 16;

    private SegmentFormat() {}

    /** Bytes of a record. */
    static long bytes(int rows, int frames) {
        return (long) Integer.BYTES * rows + (long) Float.BYTES * rows * frames;
    }

    /** Bytes of a segment with these matrices of equally many rows. */
    static ByteBuffer encode(int rows, Map<String, FeatureMatrix> records) {
        long payload = records.values().stream()
                .mapToLong(matrix -> bytes(rows, matrix.frames()))
                .sum();
        int index = HEADER + ENTRY * records.size();
        ByteBuffer buffer = little(ByteBuffer.allocate(Math.toIntExact(index + payload)));
        buffer.putLong(MAGIC).putInt(rows).putInt(records.size()).putInt(0).putInt(0);
        long place = index;
        for (Map.Entry<String, FeatureMatrix> record : records.entrySet()) {
            int frames = record.getValue().frames();
            buffer.put(HexFormat.of().parseHex(record.getKey())).putInt(frames).putInt(0).putLong(place);
            place += bytes(rows, frames);
        }
        records.values().forEach(matrix -> put(buffer, matrix));
        buffer.putInt(CHECK, check(buffer, records.size()));
        return buffer.flip();
    }

    private static void put(ByteBuffer buffer, FeatureMatrix matrix) {
        int sums = buffer.position();
        int rows = sums + Integer.BYTES * matrix.dimensions();
        int row = Float.BYTES * matrix.frames();
        FloatBuffer floats = buffer.position(rows).slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        floats.put(matrix.values());
        for (int d = 0; d < matrix.dimensions(); d++) {
            buffer.putInt(sums + Integer.BYTES * d, crc(buffer, rows + row * d, row));
        }
        buffer.position(rows + row * matrix.dimensions());
    }

    /** Whether header and index are as they were written. */
    static boolean intact(ByteBuffer segment) {
        if (segment.limit() < HEADER || segment.getLong(0) != MAGIC) {
            return false;
        }
        int records = segment.getInt(12);
        return records >= 0
                && records <= (segment.limit() - HEADER) / ENTRY
                && segment.getInt(CHECK) == check(segment, records);
    }

    private static int check(ByteBuffer segment, int records) {
        CRC32C crc = new CRC32C();
        crc.update(segment.slice(0, CHECK));
        crc.update(segment.slice(HEADER, ENTRY * records));
        return (int) crc.getValue();
    }

    static int crc(ByteBuffer buffer, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(buffer.slice(from, length));
        return (int) crc.getValue();
    }

    static ByteBuffer little(ByteBuffer buffer) {
        return buffer.order(ByteOrder.LITTLE_ENDIAN);
    }
}

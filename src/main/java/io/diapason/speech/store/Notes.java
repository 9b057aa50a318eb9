package io.diapason.speech.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/** A file of {@link SoundNotes}: a line with the CRC-32C (hexadecimal) of the rest, then lines of two hashes. */
final class Notes {
    private static final int CHECK = 9;
    private static final int HASH = 64;
    private static final int LINE = 2 * HASH + 2;

    private Notes() {}

    static ByteBuffer encode(Map<String, String> notes) {
        StringBuilder lines = new StringBuilder();
        notes.forEach((file, content) -> lines.append(file).append(' ').append(content).append('\n'));
        byte[] rest = lines.toString().getBytes(StandardCharsets.US_ASCII);
        String check = String.format("%08x\n", crc(rest));
        return ByteBuffer.wrap((check + lines).getBytes(StandardCharsets.US_ASCII));
    }

    /** Empty when the bytes are not as they were written. */
    static Map<String, String> decode(byte[] bytes) {
        Map<String, String> notes = new LinkedHashMap<>();
        byte[] rest = Arrays.copyOfRange(bytes, Math.min(CHECK, bytes.length), bytes.length);
        String text = new String(bytes, StandardCharsets.US_ASCII);
        if (!text.startsWith(String.format("%08x\n", crc(rest))) || rest.length % LINE != 0) {
            return notes;
        }
        text.lines().skip(1).forEach(line -> notes.put(line.substring(0, HASH), line.substring(HASH + 1)));
        return notes;
    }

    private static int crc(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}

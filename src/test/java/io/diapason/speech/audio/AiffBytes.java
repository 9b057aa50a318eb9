package io.diapason.speech.audio;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes AIFF and AIFF-C files byte by byte. */
final class AiffBytes {
    /** 8,000 Hz as an 80-bit extended float. */
    private static final byte[] RATE_8000 = {0x40, 0x0b, (byte) 0xfa, 0, 0, 0, 0, 0, 0, 0};

    private AiffBytes() {}

    /** A plain mono AIFF file at 8,000 Hz. */
    static byte[] plain(int bits, int frames, byte[] sound) {
        return file("", bits, frames, sound);
    }

    /** The same as AIFF-C with a compression type; plain where that is empty. */
    static byte[] file(String kind, int bits, int frames, byte[] sound) {
        int common = kind.isEmpty() ? 18 : 24;
        ByteBuffer file = ByteBuffer.allocate(12 + 8 + common + 8 + 8 + sound.length + (sound.length & 1));
        file.put(text("FORM")).putInt(file.capacity() - 8).put(text(kind.isEmpty() ? "AIFF" : "AIFC"));
        file.put(text("COMM"))
                .putInt(common)
                .putShort((short) 1)
                .putInt(frames)
                .putShort((short) bits)
                .put(RATE_8000);
        if (!kind.isEmpty()) {
            file.put(text(kind)).putShort((short) 0);
        }
        return file.put(text("SSND"))
                .putInt(8 + sound.length)
                .putInt(0)
                .putInt(0)
                .put(sound)
                .array();
    }

    private static byte[] text(String characters) {
        return characters.getBytes(StandardCharsets.ISO_8859_1);
    }
}

package io.diapason.speech.audio;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of one recording and the name it goes by in messages. Offsets are absolute; nothing here moves the buffer's
 * position.
 *
 * @param name  file name as the caller gave it
 * @param bytes the whole file, from position 0 to its limit
 */
record Source(String name, ByteBuffer bytes) {

    int size() {
        return bytes.limit();
    }

    /** Up to {@code length} characters at {@code offset}, fewer where the file ends. One byte is one character. */
    String text(int offset, int length) {
        byte[] characters = new byte[Math.max(0, Math.min(length, size() - offset))];
        bytes.get(offset, characters);
        return new String(characters, StandardCharsets.ISO_8859_1);
    }

    InvalidAudioException invalid(String rule) {
        return new InvalidAudioException(name, rule);
    }
}

package io.diapason.speech.dataset;

import io.diapason.speech.audio.Audio;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the plainest WAV file there is: 16 bit, mono. */
final class Wave {
    private static final int HEADER = 44;

    private Wave() {}

    static void write(Path file, Audio audio) throws IOException {
        int size = 2 * audio.samples().length;
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + size).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(ascii("RIFF"))
                .putInt(HEADER - 8 + size)
                .put(ascii("WAVEfmt "))
                .putInt(16);
        bytes.putShort((short) 1).putShort((short) 1).putInt(audio.sampleRate()).putInt(2 * audio.sampleRate());
        bytes.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(size);
        for (float sample : audio.samples()) {
            bytes.putShort((short) Math.round(sample * 32_767));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, bytes.array());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

package io.diapason.speech.audio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.jflac.util.CRC16;
import org.jflac.util.CRC8;

/** Writes FLAC files whose frames hold their 16-bit samples verbatim. */
final class FlacBytes {
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final int channels;
    private int frames;

    /** A header that claims {@code samples} per channel; 0 = unknown. */
    FlacBytes(int sampleRate, int channels, long samples) {
        this.channels = channels;
        file.writeBytes(new byte[] {'f', 'L', 'a', 'C', 0, 0, 0, 34});
        ByteBuffer info = ByteBuffer.allocate(34)
                .putShort((short) 16)
                .putShort((short) 4_096)
                .position(10);
        info.putLong((long) sampleRate << 44 | (channels - 1L) << 41 | 15L << 36 | samples);
        file.writeBytes(info.array());
        // A picture block whose own lengths are nonsense: it must be skipped, not believed.
        file.writeBytes(new byte[] {(byte) 0x86, 0, 0, 8, 0, 0, 0, 3, 0x7f, -1, -1, -1});
    }

    /** Adds a frame; samples of one channel after those of the other. */
    FlacBytes frame(int... samples) {
        int count = samples.length / channels;
        ByteBuffer frame = ByteBuffer.allocate(8 + channels + 2 * samples.length + 2);
        frame.put((byte) 0xff).put((byte) 0xf8).put((byte) 0x70).put((byte) ((channels - 1) << 4));
        frame.put((byte) frames++).putShort((short) (count - 1));
        frame.put(CRC8.calc(frame.array(), frame.position()));
        for (int i = 0; i < samples.length; i++) {
            if (i % count == 0) {
                frame.put((byte) 2);
            }
            frame.putShort((short) samples[i]);
        }
        frame.putShort(checksum(frame));
        file.writeBytes(frame.array());
        return this;
    }

    private static short checksum(ByteBuffer frame) {
        short sum = 0;
        for (int i = 0; i < frame.position(); i++) {
            sum = CRC16.update(frame.get(i), sum);
        }
        return sum;
    }

    byte[] bytes() {
        return file.toByteArray();
    }
}

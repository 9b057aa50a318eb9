package io.diapason.speech.audio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes WAV files chunk by chunk, right or wrong as a test wants them. */
final class WaveBytes {
    private final ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    private final ByteOrder order;

    WaveBytes() {
        this(ByteOrder.LITTLE_ENDIAN);
    }

    WaveBytes(ByteOrder order) {
        this.order = order;
    }

    /** A plain 16-bit file. */
    static byte[] pcm16(int sampleRate, int channels, int... samples) {
        return new WaveBytes()
                .format(1, channels, sampleRate, 16)
                .chunk("data", integers(2, ByteOrder.LITTLE_ENDIAN, samples))
                .bytes();
    }

    WaveBytes format(int tag, int channels, int sampleRate, int bits) {
        int frame = channels * ((bits + 7) / 8);
        return chunk("fmt ", format(tag, channels, sampleRate, bits, frame).array());
    }

    /** WAVE_EXTENSIBLE with the GUID of {@code tag}; {@code container} bits hold {@code valid} bits. */
    WaveBytes extensible(int tag, int channels, int sampleRate, int[] containerAndValid) {
        int container = containerAndValid[0];
        ByteBuffer bytes = ByteBuffer.allocate(40).order(order);
        bytes.put(format(0xfffe, channels, sampleRate, container, channels * container / 8)
                .array());
        bytes.putShort((short) 22).putShort((short) containerAndValid[1]).putInt(channels == 2 ? 3 : 4);
        bytes.putShort((short) tag)
                .put(new byte[] {0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xaa, 0, 0x38, (byte) 0x9b, 0x71});
        return chunk("fmt ", bytes.array());
    }

    WaveBytes chunk(String name, byte[] content) {
        return chunk(name, content, content.length);
    }

    WaveBytes chunk(String name, byte[] content, int claimed) {
        chunks.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
        chunks.writeBytes(ByteBuffer.allocate(4).order(order).putInt(claimed).array());
        chunks.writeBytes(content);
        if ((content.length & 1) == 1) {
            chunks.write(0);
        }
        return this;
    }

    byte[] bytes() {
        ByteBuffer file = ByteBuffer.allocate(12 + chunks.size()).order(order);
        file.put((order == ByteOrder.LITTLE_ENDIAN ? "RIFF" : "RIFX").getBytes(StandardCharsets.ISO_8859_1));
        file.putInt(4 + chunks.size()).put("WAVE".getBytes(StandardCharsets.ISO_8859_1));
        return file.put(chunks.toByteArray()).array();
    }

    static byte[] integers(int bytes, ByteOrder order, int... values) {
        byte[] content = new byte[bytes * values.length];
        for (int i = 0; i < content.length; i++) {
            int significance = order == ByteOrder.LITTLE_ENDIAN ? i % bytes : bytes - 1 - i % bytes;
            content[i] = (byte) (values[i / bytes] >> (8 * significance));
        }
        return content;
    }

    static byte[] floats(float... values) {
        ByteBuffer content = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        content.asFloatBuffer().put(values);
        return content.array();
    }

    static byte[] doubles(double... values) {
        ByteBuffer content = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        content.asDoubleBuffer().put(values);
        return content.array();
    }

    private ByteBuffer format(int tag, int channels, int sampleRate, int bits, int frame) {
        ByteBuffer bytes = ByteBuffer.allocate(16).order(order);
        bytes.putShort((short) tag)
                .putShort((short) channels)
                .putInt(sampleRate)
                .putInt(sampleRate * frame);
        return bytes.putShort((short) frame).putShort((short) bits);
    }
}

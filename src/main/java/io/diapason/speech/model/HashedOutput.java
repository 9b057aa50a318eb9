package io.diapason.speech.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.security.MessageDigest;

/** Numbers into a file, little endian and in big pieces; ends with the SHA-256 of all before. */
final class HashedOutput {
    private static final int PIECE = 1 << 16;

    private final WritableByteChannel channel;
    private final MessageDigest digest = Weights.digest();
    private final ByteBuffer piece = ByteBuffer.allocate(PIECE).order(ByteOrder.LITTLE_ENDIAN);

    HashedOutput(WritableByteChannel channel) {
        this.channel = channel;
    }

    void put(int number) throws IOException {
        room(Integer.BYTES);
        piece.putInt(number);
    }

    void put(byte[] bytes) throws IOException {
        for (int from = 0; from < bytes.length; ) {
            room(1);
            int many = Math.min(bytes.length - from, piece.remaining());
            piece.put(bytes, from, many);
            from += many;
        }
    }

    /** A block: how many, then the numbers. */
    void put(float[] numbers) throws IOException {
        put(numbers.length);
        for (int from = 0; from < numbers.length; ) {
            room(Float.BYTES);
            int many = Math.min(numbers.length - from, piece.remaining() / Float.BYTES);
            piece.asFloatBuffer().put(numbers, from, many);
            piece.position(piece.position() + Float.BYTES * many);
            from += many;
        }
    }

    void end() throws IOException {
        flush();
        write(ByteBuffer.wrap(digest.digest()));
    }

    private void room(int bytes) throws IOException {
        if (piece.remaining() < bytes) {
            flush();
        }
    }

    private void flush() throws IOException {
        digest.update(piece.array(), 0, piece.position());
        write(piece.flip());
        piece.clear();
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}

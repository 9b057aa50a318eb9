package io.diapason.speech.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;

/** Reads what {@link HashedOutput} wrote. Never asks for more memory than the file has bytes, whatever numbers stand in it. */
final class HashedInput {
    private static final int PIECE = 1 << 20;
    private static final int SUM = 32;

    private final FileChannel channel;
    private final MessageDigest digest = Weights.digest();
    private final ByteBuffer piece =
            ByteBuffer.allocate(PIECE).order(ByteOrder.LITTLE_ENDIAN).limit(0);
    private long unread; // bytes of the content that are still to come from the channel

    HashedInput(FileChannel channel) throws IOException {
        this.channel = channel;
        this.unread = channel.size() - SUM;
    }

    int number() throws IOException {
        require(Integer.BYTES);
        fill(Integer.BYTES);
        return piece.getInt();
    }

    byte[] bytes(int length) throws IOException {
        require(length);
        byte[] bytes = new byte[length];
        for (int from = 0; from < length; ) {
            fill(1);
            int many = Math.min(length - from, piece.remaining());
            piece.get(bytes, from, many);
            from += many;
        }
        return bytes;
    }

    /** A block. */
    float[] block() throws IOException {
        int length = number();
        require((long) Float.BYTES * length);
        float[] numbers = new float[length];
        for (int from = 0; from < length; ) {
            fill(Float.BYTES);
            int many = Math.min(length - from, piece.remaining() / Float.BYTES);
            piece.asFloatBuffer().get(numbers, from, many);
            piece.position(piece.position() + Float.BYTES * many);
            from += many;
        }
        return numbers;
    }

    /** @throws IOException where something is left, or the sum is another */
    void end() throws IOException {
        if (left() != 0) {
            throw new IOException("it has " + left() + " bytes more than it should");
        }
        ByteBuffer sum = ByteBuffer.allocate(SUM);
        while (sum.hasRemaining() && channel.read(sum) >= 0) {
            // a read may bring less than there is
        }
        if (!MessageDigest.isEqual(sum.array(), digest.digest())) {
            throw new IOException("its checksum does not fit");
        }
    }

    private long left() {
        return piece.remaining() + unread;
    }

    private void require(long bytes) throws IOException {
        if (bytes < 0 || bytes > left()) {
            throw new IOException("it is cut short");
        }
    }

    /** At least so many bytes into the piece; they must be there. The sum at the end of the file stays outside. */
    private void fill(int bytes) throws IOException {
        if (piece.remaining() >= bytes) {
            return;
        }
        piece.compact();
        int kept = piece.position();
        piece.limit((int) Math.min(piece.capacity(), kept + unread));
        while (piece.position() < bytes) {
            if (channel.read(piece) < 0) {
                throw new IOException("it is cut short");
            }
        }
        int read = piece.position() - kept;
        unread -= read;
        digest.update(piece.array(), kept, read);
        piece.flip();
    }
}

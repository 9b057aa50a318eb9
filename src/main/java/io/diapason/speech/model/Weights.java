package io.diapason.speech.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Says whether two networks hold the same numbers. */
public final class Weights {
    private static final int PIECE = 1 << 16;

    private Weights() {}

    /** SHA-256 over the numbers as little-endian floats, lower-case hex: equal where all are equal to the bit. */
    public static String sha256(float[] weights) {
        MessageDigest digest = digest();
        ByteBuffer piece = ByteBuffer.allocate(Float.BYTES * PIECE).order(ByteOrder.LITTLE_ENDIAN);
        for (int from = 0; from < weights.length; from += PIECE) {
            int many = Math.min(PIECE, weights.length - from);
            piece.asFloatBuffer().put(weights, from, many);
            digest.update(piece.array(), 0, Float.BYTES * many);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

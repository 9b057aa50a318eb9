package io.diapason.speech.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

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

    /** All numbers of an array that lie one after the other; in one piece where the processor has them, which is many times quicker. */
    static float[] copy(INDArray array) {
        if (array.elementWiseStride() == 1 && array.data().addressPointer() instanceof FloatPointer memory) {
            float[] numbers = new float[Math.toIntExact(array.length())];
            memory.get(numbers);
            return numbers;
        }
        return array.toFloatVector();
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

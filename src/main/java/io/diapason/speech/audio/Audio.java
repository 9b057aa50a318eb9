package io.diapason.speech.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Mono sound in memory.
 *
 * @param samples    amplitude in [-1, 1) for integer sources, shape [samples]; owned by this record, do not write to it
 * @param sampleRate in Hz, 1,000 to 768,000
 */
public record Audio(float[] samples, int sampleRate) {
    public Audio {
        if (sampleRate < 1_000 || sampleRate > 768_000) {
            throw new IllegalArgumentException("sample rate must be 1,000 to 768,000 Hz, but is " + sampleRate);
        }
    }

    /** Duration in seconds. */
    public double seconds() {
        return (double) samples.length / sampleRate;
    }

    /**
     * The part from {@code offset} lasting {@code duration} seconds (both cut to whole samples, as librosa.load does),
     * or what there is of it; this sound itself where that is all.
     */
    public Audio part(double offset, double duration) {
        int from = (int) Math.min(samples.length, Math.max(0, (long) (offset * sampleRate)));
        int to = (int) Math.min(samples.length, from + (long) (duration * sampleRate));
        return from == 0 && to == samples.length ? this : new Audio(Arrays.copyOfRange(samples, from, to), sampleRate);
    }

    /** SHA-256 (hex) of sample rate and samples: equal for equal sound, whatever file format carried it. */
    public String contentHash() {
        try {
            ByteBuffer bytes = ByteBuffer.allocate(4 * (samples.length + 1)).order(ByteOrder.LITTLE_ENDIAN);
            bytes.putInt(sampleRate).asFloatBuffer().put(samples);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

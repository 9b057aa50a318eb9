package io.diapason.speech.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How one sample is stored. Integers become {@code value / 2^(bits-1)}, as in libsndfile 1.2.2; the buffer's byte order
 * holds.
 */
enum SampleFormat {
    UNSIGNED_8(1) {
        @Override
        void decode(ByteBuffer in, float[] out, int count) {
            for (int i = 0; i < count; i++) {
                out[i] = ((in.get() & 0xff) - 128) / 128f;
            }
        }
    },
    SIGNED_8(1) {
        @Override
        void decode(ByteBuffer in, float[] out, int count) {
            for (int i = 0; i < count; i++) {
                out[i] = in.get() / 128f;
            }
        }
    },
    SIGNED_16(2) {
        @Override
        void decode(ByteBuffer in, float[] out, int count) {
            for (int i = 0; i < count; i++) {
                out[i] = in.getShort() / 32_768f;
            }
        }
    },
    SIGNED_24(3) {
        @Override
        void decode(ByteBuffer in, float[] out, int count) {
            boolean little = in.order() == ByteOrder.LITTLE_ENDIAN;
            for (int i = 0; i < count; i++) {
                byte first = in.get();
                int middle = (in.get() & 0xff) << 8;
                byte last = in.get();
                int value = little ? (last << 16) | middle | (first & 0xff) : (first << 16) | middle | (last & 0xff);
                out[i] = value / 8_388_608f;
            }
        }
    },
    SIGNED_32(4) {
        @Override
        void decode(ByteBuffer in, float[] out, int count) {
            for (int i = 0; i < count; i++) {
                out[i] = in.getInt() / 0x1p31f;
            }
        }
    },
    FLOAT_32(4) {
        @Override
        void decode(ByteBuffer in, float[] out, int count) {
            for (int i = 0; i < count; i++) {
                out[i] = in.getFloat();
            }
        }
    },
    FLOAT_64(8) {
        @Override
        void decode(ByteBuffer in, float[] out, int count) {
            for (int i = 0; i < count; i++) {
                out[i] = (float) in.getDouble();
            }
        }
    };

    private final int bytes;

    SampleFormat(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes one sample takes. */
    int bytes() {
        return bytes;
    }

    /** Decodes the next {@code count} samples of {@code in} to the start of {@code out}. */
    abstract void decode(ByteBuffer in, float[] out, int count);

    /**
     * The signed integer format of this many bytes (fewer valid bits are left-justified in them, so the scale is the
     * same).
     */
    static SampleFormat signed(int bytes) {
        return switch (bytes) {
            case 1 -> SIGNED_8;
            case 2 -> SIGNED_16;
            case 3 -> SIGNED_24;
            case 4 -> SIGNED_32;
            default -> throw new IllegalArgumentException("integer samples have 1 to 4 bytes, but these have " + bytes);
        };
    }
}

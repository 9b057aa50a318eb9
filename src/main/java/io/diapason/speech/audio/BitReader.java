package io.diapason.speech.audio;

/** Reads numbers of any number of bits, least significant bit first, as Vorbis packs them. */
final class BitReader {
    private final byte[] bytes;
    private long at;

    /** @param start first byte read */
    BitReader(byte[] bytes, int start) {
        this.bytes = bytes;
        this.at = 8L * start;
    }

    /** The next {@code count} bits, at most 32; those beyond the end are 0. */
    int read(int count) {
        int value = 0;
        for (int i = 0; i < count; i++, at++) {
            if (at < 8L * bytes.length) {
                value |= (bytes[(int) (at >>> 3)] >> (at & 7) & 1) << i;
            }
        }
        return value;
    }

    boolean bit() {
        return read(1) == 1;
    }

    void skip(long count) {
        at += count;
    }

    /** Bits left; negative once more has been read than was there. */
    long left() {
        return 8L * bytes.length - at;
    }
}

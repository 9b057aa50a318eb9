package io.diapason.speech.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The four bytes before every frame of MPEG audio layer III (ISO 11172-3, 13818-3 and the unofficial MPEG 2.5).
 *
 * @param low        MPEG 2 or 2.5: half as many samples per frame
 * @param bitRate    bits per second
 * @param sampleRate Hz
 * @param channels   1 or 2
 * @param length     bytes from this header to the next
 */
record MpegHeader(boolean low, int bitRate, int sampleRate, int channels, int length) {
    static final int BYTES = 4;

    private static final int LAYER_III = 1;
    private static final int RESERVED = 1;
    private static final int MPEG_1 = 3;
    private static final int[] RATES = {44_100, 48_000, 32_000};
    private static final int[] KILOBITS = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] LOW_KILOBITS = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};

    /** The header at this place, if there is one; frames of free bit rate count as none. */
    static Optional<MpegHeader> at(ByteBuffer bytes, int place, int end) {
        if (place + BYTES > end) {
            return Optional.empty();
        }
        int bits = bytes.duplicate().order(ByteOrder.BIG_ENDIAN).getInt(place);
        int version = bits >>> 19 & 3;
        int kilobits = bits >>> 12 & 15;
        int rate = bits >>> 10 & 3;
        boolean plausible = bits >>> 21 == 0x7ff
                && version != RESERVED
                && (bits >>> 17 & 3) == LAYER_III
                && kilobits > 0
                && kilobits < 15
                && rate < 3;
        return plausible ? Optional.of(of(bits, version, rate)) : Optional.empty();
    }

    private static MpegHeader of(int bits, int version, int rate) {
        boolean low = version != MPEG_1;
        int bitRate = 1_000 * (low ? LOW_KILOBITS : KILOBITS)[bits >>> 12 & 15];
        int sampleRate = RATES[rate] >> (version == MPEG_1 ? 0 : version == 2 ? 1 : 2);
        int length = (low ? 72 : 144) * bitRate / sampleRate + (bits >>> 9 & 1);
        return new MpegHeader(low, bitRate, sampleRate, (bits >>> 6 & 3) == 3 ? 1 : 2, length);
    }

    /** Samples of one channel in a frame. */
    int samples() {
        return low ? 576 : 1_152;
    }

    /** Bytes of side information behind the header. */
    int sideInformation() {
        return low ? (channels == 1 ? 9 : 17) : (channels == 1 ? 17 : 32);
    }

    /** Whether both can belong to one recording. */
    boolean continues(MpegHeader earlier) {
        return low == earlier.low && sampleRate == earlier.sampleRate && channels == earlier.channels;
    }
}

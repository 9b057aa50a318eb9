package io.diapason.speech.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The one metadata block of a FLAC file that matters here (RFC 9639, section 8.2).
 *
 * @param frames     samples of one channel, 0 if the encoder did not know
 * @param bits       of one sample
 * @param audioStart offset of the first audio frame, behind all metadata
 * @param header     a FLAC header that holds this block only
 */
record StreamInfo(int sampleRate, int channels, int bits, long frames, int audioStart, byte[] header) {
    private static final int MAGIC = 4;
    private static final int BLOCK_HEADER = 4;
    private static final int LENGTH = 34;
    private static final int MAX_BITS = 24;

    static StreamInfo read(Source source) {
        ByteBuffer bytes = source.bytes().order(ByteOrder.BIG_ENDIAN);
        if (source.size() < MAGIC + BLOCK_HEADER + LENGTH || (bytes.getInt(MAGIC) & 0x7fffffff) != LENGTH) {
            throw source.invalid("is truncated or damaged: a FLAC file starts with a STREAMINFO block of 34 bytes");
        }
        byte[] header = new byte[MAGIC + BLOCK_HEADER + LENGTH];
        bytes.get(0, header);
        header[MAGIC] = (byte) 0x80;
        long packed = bytes.getLong(MAGIC + BLOCK_HEADER + 10);
        StreamInfo info = new StreamInfo(
                (int) (packed >>> 44),
                (int) (packed >>> 41 & 7) + 1,
                (int) (packed >>> 36 & 31) + 1,
                packed & 0xf_ffff_ffffL,
                audioStart(source),
                header);
        if (info.bits > MAX_BITS || info.bits < 4) {
            throw source.invalid("FLAC samples must have 4 to 24 bits, but have " + info.bits);
        }
        Limits.check(source, info.shape(Math.max(1, info.frames)));
        return info;
    }

    Shape shape(long count) {
        return new Shape(sampleRate, channels, count);
    }

    private static int audioStart(Source source) {
        int at = MAGIC;
        boolean last = false;
        while (!last) {
            if (at + BLOCK_HEADER > source.size()) {
                throw source.invalid(
                        "is truncated: the file ends after " + source.size() + " bytes inside its metadata");
            }
            int header = source.bytes().getInt(at);
            last = header < 0;
            at += BLOCK_HEADER + (header & 0xffffff);
        }
        if (at >= source.size()) {
            throw source.invalid(
                    "is truncated: its metadata claims " + at + " bytes, but the file has " + source.size());
        }
        return at;
    }
}

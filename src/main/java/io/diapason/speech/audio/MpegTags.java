package io.diapason.speech.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Where, between the tags of a music collection, the audio of an MPEG file lies: ID3v2 before it; ID3v1 and APE behind it. */
final class MpegTags {
    private static final int ID3_HEADER = 10;
    private static final int ID3V1 = 128;
    private static final int APE_FOOTER = 32;

    private MpegTags() {}

    /** Offset behind all ID3v2 tags; 0 where there is none. Beyond the end of the file when a tag claims more than there is. */
    static long start(Source source) {
        long at = 0;
        while (at + ID3_HEADER <= source.size() && source.text((int) at, 3).equals("ID3")) {
            int flags = source.bytes().get((int) at + 5);
            at += ID3_HEADER + length(source.bytes(), (int) at + 6) + ((flags & 0x10) == 0 ? 0 : ID3_HEADER);
        }
        return at;
    }

    /** Seven bits of each of four bytes. */
    private static int length(ByteBuffer bytes, int at) {
        int length = 0;
        for (int i = at; i < at + 4; i++) {
            length = (length << 7) | (bytes.get(i) & 0x7f);
        }
        return length;
    }

    /** Offset of the first byte behind the audio. */
    static int end(Source source, int start) {
        int end = source.size();
        if (end - ID3V1 >= start && source.text(end - ID3V1, 3).equals("TAG")) {
            end -= ID3V1;
        }
        if (end - APE_FOOTER >= start && source.text(end - APE_FOOTER, 8).equals("APETAGEX")) {
            ByteBuffer bytes = source.bytes().duplicate().order(ByteOrder.LITTLE_ENDIAN);
            long length = Integer.toUnsignedLong(bytes.getInt(end - APE_FOOTER + 12));
            long header = bytes.getInt(end - APE_FOOTER + 20) < 0 ? APE_FOOTER : 0;
            end = (int) Math.max(start, end - length - header);
        }
        return end;
    }
}

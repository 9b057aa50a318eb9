package io.diapason.speech.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * One page of an Ogg file (RFC 3533): a header, the lengths of its segments, the segments. Protected by a CRC.
 *
 * @param begins   whether its stream begins here
 * @param ends     whether its stream ends here
 * @param position samples up to the last packet that ends in this page; -1 = none ends in it
 * @param stream   serial number of the stream it belongs to
 * @param start    offset of the table of segment lengths
 * @param segments how many there are
 */
record OggPage(boolean begins, boolean ends, long position, int stream, int start, int segments) {
    private static final int HEADER = 27;
    private static final int CRC = 22;
    private static final int CRC_END = 26;
    private static final int[] REMAINDERS = remainders();

    static OggPage at(Source source, int at) {
        ByteBuffer bytes = source.bytes().duplicate().order(ByteOrder.LITTLE_ENDIAN);
        if (at + HEADER > source.size() || !source.text(at, 4).equals("OggS") || bytes.get(at + 4) != 0) {
            throw source.invalid("is truncated or damaged: at byte " + at + " of " + source.size()
                    + " another Ogg page must begin, but does not; copy or download the file again");
        }
        int flags = bytes.get(at + 5);
        OggPage page = new OggPage(
                (flags & 2) != 0,
                (flags & 4) != 0,
                bytes.getLong(at + 6),
                bytes.getInt(at + 14),
                at + HEADER,
                bytes.get(at + CRC_END) & 0xff);
        page.check(source, bytes.getInt(at + CRC));
        return page;
    }

    int length(Source source, int segment) {
        return source.bytes().get(start + segment) & 0xff;
    }

    /** Offset of the first segment. */
    int content() {
        return start + segments;
    }

    /** Offset behind the page; beyond the file's end where it is cut. */
    int end(Source source) {
        int end = content();
        for (int i = 0; i < segments && end <= source.size(); i++) {
            end += length(source, i);
        }
        return end;
    }

    private void check(Source source, int expected) {
        int begin = start - HEADER;
        int end = content() > source.size() ? content() : end(source);
        if (end > source.size()) {
            throw source.invalid("is truncated: the Ogg page at byte " + begin + " ends at byte " + end
                    + " at least, but the file has " + source.size() + "; copy or download the file again");
        }
        int crc = 0;
        for (int i = begin; i < end; i++) {
            int value = i >= begin + CRC && i < begin + CRC_END ? 0 : source.bytes().get(i) & 0xff;
            crc = crc << 8 ^ REMAINDERS[crc >>> 24 ^ value];
        }
        if (crc != expected) {
            throw source.invalid("is damaged: the Ogg page at byte " + begin
                    + " fails its checksum; copy or download the file again");
        }
    }

    private static int[] remainders() {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int remainder = i << 24;
            for (int bit = 0; bit < 8; bit++) {
                remainder = remainder << 1 ^ (remainder < 0 ? 0x04c1_1db7 : 0);
            }
            table[i] = remainder;
        }
        return table;
    }
}

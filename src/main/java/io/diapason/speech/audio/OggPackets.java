package io.diapason.speech.audio;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** The packets of the only stream in an Ogg file, one after the other. */
final class OggPackets {
    private static final int WHOLE_SEGMENT = 255;

    private final Source source;
    private final ByteArrayOutputStream packet = new ByteArrayOutputStream();
    private OggPage page;
    private int segment;
    private int at;
    private int number;

    OggPackets(Source source) {
        this.source = source;
        this.page = OggPage.at(source, 0);
        this.at = page.content();
    }

    /**
     * The next packet, or nothing at the end of the stream.
     *
     * @throws InvalidAudioException where the file ends before its stream does
     */
    Optional<OggPacket> next() {
        packet.reset();
        while (true) {
            if (segment == page.segments()) {
                if (page.ends()) {
                    requireEnd();
                    return Optional.empty();
                }
                turn();
                continue;
            }
            int length = page.length(source, segment++);
            append(length);
            if (length < WHOLE_SEGMENT) {
                return Optional.of(new OggPacket(number++, packet.toByteArray(), position(), endsStream()));
            }
        }
    }

    private void append(int length) {
        byte[] piece = new byte[length];
        source.bytes().get(at, piece);
        packet.write(piece, 0, length);
        at += length;
    }

    /** A page's position belongs to the last packet that ends in it. */
    private long position() {
        for (int i = segment; i < page.segments(); i++) {
            if (page.length(source, i) < WHOLE_SEGMENT) {
                return -1;
            }
        }
        return page.position();
    }

    private boolean endsStream() {
        return page.ends() && segment == page.segments();
    }

    private void turn() {
        if (at == source.size()) {
            throw source.invalid("is truncated: the file ends after " + at
                    + " bytes, but no page ends its stream; copy or download the file again");
        }
        OggPage next = OggPage.at(source, at);
        if (next.stream() != page.stream() || next.begins()) {
            throw source.invalid("must hold one stream of sound, but another begins at byte " + at
                    + "; extract the one that is meant");
        }
        page = next;
        segment = 0;
        at = page.content();
    }

    private void requireEnd() {
        if (at < source.size() && source.text(at, 4).equals("OggS")) {
            throw source.invalid("must hold one stream of sound, but another follows at byte " + at
                    + "; cut the recordings apart");
        }
    }
}

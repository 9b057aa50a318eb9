package io.diapason.speech.audio;

import java.util.Optional;

/**
 * The frames of an MP3 file, which must follow each other without a gap: a player skips what it does not understand, we want to
 * know of it.
 *
 * @param first header of the first frame
 * @param start offset of the first frame
 * @param end   offset behind the last frame
 * @param count how many frames there are
 */
record MpegFrames(MpegHeader first, int start, int end, int count) {
    /** Behind an ID3 tag there may be padding, which some writers forget to count. */
    private static final int SEARCHED = 1 << 16;

    /** So many headers, each where the one before says, are no coincidence. */
    private static final int SEQUENCE = 3;

    /** Whether a file holds MPEG audio layer III; a few bytes that look like it are not enough. */
    static boolean areIn(Source source) {
        return start(source).isPresent();
    }

    static MpegFrames of(Source source) {
        int start = start(source).orElseThrow();
        int end = MpegTags.end(source, start);
        MpegHeader first = MpegHeader.at(source.bytes(), start, end).orElseThrow();
        int count = 0;
        int at = start;
        while (at < end && !zerosFrom(source, at, end)) {
            at += next(source, at, end, first, count).length();
            count++;
        }
        return new MpegFrames(first, start, at, count);
    }

    /** The same without the first frame. */
    MpegFrames withoutFirst() {
        return new MpegFrames(first, start + first.length(), end, count - 1);
    }

    /** Samples of one channel, the decoder's delay included. */
    long samples() {
        return (long) count * first.samples();
    }

    private static MpegHeader next(Source source, int at, int end, MpegHeader first, int count) {
        MpegHeader header = MpegHeader.at(source.bytes(), at, end)
                .filter(found -> found.continues(first))
                .orElseThrow(() -> source.invalid("is truncated or damaged: behind frame " + count + ", at byte " + at
                        + ", the header of an MP3 frame of " + first.sampleRate() + " Hz and " + first.channels()
                        + " channels must follow, but does not; copy or download the file again"));
        if (at + header.length() > end) {
            throw source.invalid("is truncated: frame " + (count + 1) + " has " + header.length() + " bytes, but only "
                    + (end - at) + " follow; copy or download the file again");
        }
        return header;
    }

    private static Optional<Integer> start(Source source) {
        long behindTags = MpegTags.start(source);
        if (behindTags > source.size()) {
            return Optional.empty();
        }
        int from = (int) behindTags;
        int last = from == 0 ? 0 : (int) Math.min(source.size(), behindTags + SEARCHED);
        for (int at = from; at <= last; at++) {
            if (sequence(source, at)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** Several frames in a row, or as many as the file has room for. */
    private static boolean sequence(Source source, int start) {
        Optional<MpegHeader> first = MpegHeader.at(source.bytes(), start, source.size());
        if (first.isEmpty()) {
            return false;
        }
        int end = MpegTags.end(source, start);
        Optional<MpegHeader> header = first;
        int at = start;
        for (int i = 0; i < SEQUENCE; i++) {
            if (header.isEmpty() || !header.get().continues(first.get())) {
                return false;
            }
            at += header.get().length();
            if (at >= end || zerosFrom(source, at, end)) {
                return at <= end;
            }
            header = MpegHeader.at(source.bytes(), at, end);
        }
        return true;
    }

    private static boolean zerosFrom(Source source, int at, int end) {
        for (int i = at; i < end; i++) {
            if (source.bytes().get(i) != 0) {
                return false;
            }
        }
        return true;
    }
}

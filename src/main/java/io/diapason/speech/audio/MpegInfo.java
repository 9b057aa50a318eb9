package io.diapason.speech.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What encoders write into a first frame that holds no sound (the Xing or Info tag, with LAME's extension).
 *
 * @param present whether the first frame is such a one
 * @param frames  how many follow; 0 = it does not say
 * @param delay   samples the encoder put before the sound
 * @param padding samples the encoder put behind the sound
 */
record MpegInfo(boolean present, long frames, int delay, int padding) {
    private static final MpegInfo NONE = new MpegInfo(false, 0, 0, 0);
    private static final int TABLE_OF_CONTENTS = 100;
    private static final int LAME_DELAYS = 21;
    private static final int VBRI = 36;

    /** What each decoder adds before the first sample, by the design of the filters. */
    private static final int DECODER_DELAY = 529;

    static MpegInfo of(Source source, MpegFrames frames) {
        int at = frames.start() + MpegHeader.BYTES + frames.first().sideInformation();
        int end = frames.start() + frames.first().length();
        String name = at + 8 <= end ? source.text(at, 4) : "";
        if (name.equals("Xing") || name.equals("Info")) {
            return tag(source.bytes().duplicate().order(ByteOrder.BIG_ENDIAN), at + 4, end);
        }
        boolean fraunhofer = frames.start() + VBRI + 4 <= end
                && source.text(frames.start() + VBRI, 4).equals("VBRI");
        return fraunhofer ? new MpegInfo(true, 0, 0, 0) : NONE;
    }

    private static MpegInfo tag(ByteBuffer bytes, int start, int end) {
        int flags = bytes.getInt(start);
        int at = start + 4;
        long frames = 0;
        if ((flags & 1) != 0 && at + 4 <= end) {
            frames = Integer.toUnsignedLong(bytes.getInt(at));
        }
        at += 4 * (flags & 1) + 2 * (flags & 2) + TABLE_OF_CONTENTS * (flags >> 2 & 1) + (flags >> 1 & 4);
        if (frames == 0 || at + LAME_DELAYS + 4 > end || bytes.get(at) == 0) {
            return new MpegInfo(true, frames, 0, 0);
        }
        int delays = bytes.getInt(at + LAME_DELAYS) >>> 8;
        // Half a decoder's delay is part of what the encoder counts as padding.
        return new MpegInfo(
                true, frames, (delays >>> 12) + DECODER_DELAY, Math.max(0, (delays & 0xfff) - DECODER_DELAY));
    }
}

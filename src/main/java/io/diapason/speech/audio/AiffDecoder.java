package io.diapason.speech.audio;

import io.diapason.speech.audio.Chunks.Chunk;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Set;

/**
 * AIFF 1.3 and the uncompressed kinds of AIFF-C (draft of 1991; {@code sowt} is Apple's little-endian PCM). Chunks may
 * come in any order.
 */
final class AiffDecoder {
    private static final int COMMON_LENGTH = 18;
    private static final int SOUND_HEADER = 8;
    private static final Set<String> INTEGER = Set.of("NONE", "twos", "sowt", "in24", "in32");

    private AiffDecoder() {}

    static Audio decode(Source source) {
        source.bytes().order(ByteOrder.BIG_ENDIAN);
        Map<String, Chunk> chunks = Chunks.find(source, Set.of("COMM", "SSND"));
        Chunk common = chunks.get("COMM");
        Chunk sound = chunks.get("SSND");
        if (common == null || sound == null) {
            throw new IllegalStateException("the walk returns every wanted chunk");
        }
        if (common.length() < COMMON_LENGTH) {
            throw source.invalid("a 'COMM' chunk has at least 18 bytes, but this one has " + common.length());
        }
        if (sound.length() < SOUND_HEADER) {
            throw source.invalid(
                    "is truncated: its 'SSND' chunk has " + sound.length() + " bytes, not even its own header");
        }
        return samples(source, common, sound).mono(source);
    }

    private static InterleavedSamples samples(Source source, Chunk common, Chunk sound) {
        ByteBuffer bytes = source.bytes();
        int channels = bytes.getShort(common.start()) & 0xffff;
        long frames = Integer.toUnsignedLong(bytes.getInt(common.start() + 2));
        String kind = kind(source, common);
        SampleFormat format = sampleFormat(source, common, kind);
        long offset = Integer.toUnsignedLong(bytes.getInt(sound.start()));
        long available = sound.length() - SOUND_HEADER - offset;
        if (frames * channels * format.bytes() > available) {
            throw source.invalid(
                    "is truncated: its header claims " + frames + " instants of " + channels + " channels, but only "
                            + Math.max(0, available) + " bytes of sound follow; copy or download the file again");
        }
        int start = frames == 0 ? 0 : (int) (sound.start() + SOUND_HEADER + offset);
        ByteOrder order = kind.equals("sowt") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        return new InterleavedSamples(
                format, order, new Shape(sampleRate(bytes, common.start() + 8), channels, frames), start);
    }

    /** The four-character compression type of AIFF-C; plain AIFF has none. */
    private static String kind(Source source, Chunk common) {
        boolean named = source.text(8, 4).equals("AIFC") && common.length() >= COMMON_LENGTH + 4;
        return named ? source.text(common.start() + COMMON_LENGTH, 4) : "NONE";
    }

    private static SampleFormat sampleFormat(Source source, Chunk common, String kind) {
        int bits = source.bytes().getShort(common.start() + 6) & 0xffff;
        int bytes = (bits + 7) / 8;
        if (INTEGER.contains(kind) && bytes >= 1 && bytes <= 4) {
            return SampleFormat.signed(bytes);
        }
        return switch (kind) {
            case "raw " -> SampleFormat.UNSIGNED_8;
            case "fl32", "FL32" -> SampleFormat.FLOAT_32;
            case "fl64", "FL64" -> SampleFormat.FLOAT_64;
            default ->
                throw source.invalid("AIFF samples must be uncompressed, of 1 to 32 bits or float, but are '"
                        + kind.replaceAll("[^ -~]", "?") + "' of " + bits + " bits; convert the file to WAV");
        };
    }

    /**
     * An 80-bit extended float: sign and exponent in 16 bits, then the mantissa with its leading 1. 0 where it is no
     * rate at all.
     */
    private static int sampleRate(ByteBuffer bytes, int at) {
        int exponent = (bytes.getShort(at) & 0xffff) - 16_383;
        long mantissa = bytes.getLong(at + 2);
        return exponent < 0 || exponent > 30
                ? 0
                : (int) ((mantissa >>> (63 - exponent)) + (mantissa >>> (62 - exponent) & 1));
    }
}

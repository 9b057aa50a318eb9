package io.diapason.speech.audio;

import io.diapason.speech.audio.Chunks.Chunk;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Set;

/**
 * RIFF/WAVE (little-endian) and RIFX (big-endian). Chunks may come in any order and unknown ones are skipped: RAVDESS
 * has FLLR before its data, EMO-DB has PAD. Source: Microsoft "Multiple Channel Audio Data and WAVE Files"; RFC 2361
 * for the format tags.
 */
final class WaveDecoder {
    private static final int PCM = 1;
    private static final int IEEE_FLOAT = 3;
    private static final int EXTENSIBLE = 0xfffe;
    private static final int EXTENSIBLE_LENGTH = 40;
    private static final Map<Integer, String> COMPRESSED = Map.of(
            0x02,
            "ADPCM",
            0x06,
            "A-law",
            0x07,
            "mu-law",
            0x11,
            "IMA ADPCM",
            0x31,
            "GSM 6.10",
            0x55,
            "MP3",
            0xff,
            "AAC");

    private WaveDecoder() {}

    static Audio decode(Source source) {
        ByteOrder order = source.text(0, 4).equals("RIFX") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        source.bytes().order(order);
        Map<String, Chunk> chunks = Chunks.find(source, Set.of("fmt ", "data"));
        Chunk format = chunks.get("fmt ");
        Chunk data = chunks.get("data");
        if (format == null || data == null) {
            throw new IllegalStateException("the walk returns every wanted chunk");
        }
        return samples(source, format, data).mono(source);
    }

    private static InterleavedSamples samples(Source source, Chunk format, Chunk data) {
        if (format.length() < 16) {
            throw source.invalid("a 'fmt ' chunk has at least 16 bytes, but this one has " + format.length());
        }
        ByteBuffer bytes = source.bytes();
        int channels = bytes.getShort(format.start() + 2) & 0xffff;
        int sampleRate = bytes.getInt(format.start() + 4);
        int frameBytes = bytes.getShort(format.start() + 12) & 0xffff;
        if (channels == 0 || frameBytes == 0 || frameBytes % channels != 0) {
            throw source.invalid("the block size must be a multiple of the channel count, but the header says "
                    + frameBytes + " bytes and " + channels + " channels");
        }
        SampleFormat samples = sampleFormat(source, format, frameBytes / channels);
        Shape shape = new Shape(sampleRate, channels, data.length() / frameBytes);
        return new InterleavedSamples(samples, bytes.order(), shape, data.start());
    }

    private static SampleFormat sampleFormat(Source source, Chunk format, int bytes) {
        int tag = source.bytes().getShort(format.start()) & 0xffff;
        if (tag == EXTENSIBLE && format.length() >= EXTENSIBLE_LENGTH) {
            // The first two bytes of the sub-format GUID are the tag proper.
            tag = source.bytes().getShort(format.start() + 24) & 0xffff;
        }
        int bits = source.bytes().getShort(format.start() + 14) & 0xffff;
        if (tag == PCM && bytes <= 4 && bits <= 8 * bytes && bits > 8 * (bytes - 1)) {
            return bytes == 1 ? SampleFormat.UNSIGNED_8 : SampleFormat.signed(bytes);
        }
        if (tag == IEEE_FLOAT && bits == 8 * bytes && (bytes == 4 || bytes == 8)) {
            return bytes == 4 ? SampleFormat.FLOAT_32 : SampleFormat.FLOAT_64;
        }
        throw source.invalid("WAV samples must be PCM of 8 to 32 bits or IEEE float of 32 or 64 bits, but are "
                + COMPRESSED.getOrDefault(tag, tag == PCM ? "PCM" : tag == IEEE_FLOAT ? "float" : "of another kind")
                + " (format tag " + tag + ", " + bits + " bits in " + bytes
                + " bytes); convert the file to 16-bit PCM");
    }
}

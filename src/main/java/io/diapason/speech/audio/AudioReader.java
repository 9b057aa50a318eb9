package io.diapason.speech.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Decodes WAV (PCM 8 to 32 bit, IEEE float, WAVE_EXTENSIBLE, RIFX), AIFF and AIFF-C (uncompressed), FLAC, MP3 and Ogg Vorbis to mono floats;
 * with ffmpeg on the class path (build profile {@code ffmpeg}) also MP4/M4A, WebM, Opus, Windows Media and other formats it knows.
 *
 * <p>The format is found by content; file names say nothing (TESS ships AIFF files named {@code .wav}). Integers are
 * scaled as libsndfile 1.2.2 does, {@code value / 2^(bits-1)}, and channels are averaged in float as {@code
 * librosa.to_mono} does, so the samples equal those of {@code librosa.load(file, sr=None, mono=True)} bit for bit.
 * Equal sound in different lossless containers gives equal samples. Of MP3 and Vorbis, whose encoders add samples before and behind the sound,
 * what the file says was added is cut, as libsndfile does; the samples agree with its to 80 dB and more.
 *
 * <p>Every defect of a file is an {@link InvalidAudioException} that names the file, the rule and what was found: no
 * such file, empty, a git-lfs pointer, another format, truncated, damaged, no samples, NaN, more than 512 MB or 60 minutes.
 * Thread-safe.
 */
public final class AudioReader {
    /** Beyond this a file is mapped, not copied: the heap then holds its samples only. */
    private static final long MAP_ABOVE = 16L << 20;

    private AudioReader() {}

    /** Decodes a file. */
    public static Audio read(Path file) {
        return decode(open(file));
    }

    /** What a file is by its content: WAVE, AIFF, FLAC, OGG, MP3, or FOREIGN for all else. */
    public static String format(Path file) {
        return Container.of(open(file)).name();
    }

    private static Source open(Path file) {
        String name = file.toString();
        try {
            if (!Files.isRegularFile(file)) {
                throw new InvalidAudioException(
                        name, Files.exists(file) ? "is not a regular file" : "no such file; check the path");
            }
            Limits.checkSize(name, Files.size(file));
            return new Source(name, bytes(file));
        } catch (NoSuchFileException e) {
            throw new InvalidAudioException(name, "no such file; check the path", e);
        } catch (IOException e) {
            throw new InvalidAudioException(name, "cannot be read: " + e, e);
        }
    }

    /**
     * Decodes a file already in memory.
     *
     * @param bytes the whole file; not kept
     * @param name  what messages call it
     */
    public static Audio read(byte[] bytes, String name) {
        Limits.checkSize(name, bytes.length);
        return decode(new Source(name, ByteBuffer.wrap(bytes)));
    }

    private static Audio decode(Source source) {
        return Container.of(source).decode(source);
    }

    private static ByteBuffer bytes(Path file) throws IOException {
        if (Files.size(file) <= MAP_ABOVE) {
            return ByteBuffer.wrap(Files.readAllBytes(file));
        }
        try (FileChannel channel = FileChannel.open(file)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }
}

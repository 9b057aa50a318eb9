package io.diapason.speech.audio;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Knows what a file is that is none of our {@linkplain Container formats}: what ffmpeg reads goes there where it is at hand; of the rest we say
 * what it is, because "unknown format" alone leaves its owner puzzled.
 */
final class ForeignFormat {
    private static final String LFS_POINTER = "version https://git-lfs";
    private static final List<Signature> SIGNATURES = List.of(
            sound("RIFF", "a RIFF file that holds no WAVE (video or truncated header)"),
            other("FORM", "an IFF file that holds no AIFF, or a truncated header"),
            sound("RF64", "an RF64 file (WAV beyond 4 GB)"),
            other("BW64", "a BW64 file (WAV beyond 4 GB)"),
            sound("ID3", "an ID3 tag (of an MP3 file?) without whole MP3 frames behind it"),
            new Signature(ForeignFormat::mpegSync, "an MP3 or AAC file that is cut or damaged, or MPEG audio of another layer", true),
            new Signature(head -> head.startsWith("ftyp", 4), "an MP4 or M4A file", true),
            sound("\u001aE\u00df\u00a3", "a WebM or Matroska file"),
            sound("caff", "a Core Audio file"),
            sound(".snd", "a Sun AU file"),
            sound("#!AMR", "an AMR file"),
            sound("0&\u00b2u", "a Windows Media file"),
            sound("wvpk", "a WavPack file"),
            other("NIST_1A", "a NIST SPHERE file"),
            other("PK\u0003\u0004", "a zip archive; unpack it first"),
            other("\u001f\u008b", "a gzip archive; unpack it first"),
            other("<", "a text or HTML file, perhaps the error page of a failed download"));
    private static final List<Signature> OGG_CODECS = List.of(
            sound("OpusHead", "Opus"),
            sound("Speex   ", "Speex"),
            sound("\u007fFLAC", "FLAC"),
            sound("\u0080theora", "video (Theora)"),
            sound("fishead\u0000", "several streams (Skeleton)"));

    private ForeignFormat() {}

    /** Decodes with what the class path offers, or says why not. */
    static Audio decode(Source source, String head) {
        if (head.startsWith(LFS_POINTER)) {
            throw source.invalid(
                    "is a git-lfs pointer, not audio: the repository was downloaded without its large files;"
                            + " fetch them with 'git lfs pull' or download the audio itself");
        }
        Optional<Signature> found =
                SIGNATURES.stream().filter(one -> one.matches().test(head)).findFirst();
        return found.isPresent() && found.get().sound()
                ? decode(source, found.get())
                : reject(source, found.map(Signature::description).orElseGet(() -> unknown(head)), "");
    }

    /** An Ogg file whose first packet is not Vorbis. */
    static Audio ogg(Source source, byte[] packet) {
        String head = new String(packet, 0, Math.min(64, packet.length), StandardCharsets.ISO_8859_1);
        Signature codec = OGG_CODECS.stream()
                .filter(one -> one.matches().test(head))
                .findFirst()
                .orElse(sound("", "of an unknown kind"));
        return decode(source, new Signature(codec.matches(), "an Ogg file whose sound is " + codec.description(), true));
    }

    private static Audio decode(Source source, Signature signature) {
        Optional<ForeignDecoder> decoder = ForeignDecoder.find();
        return decoder.isPresent()
                ? decoder.get().decode(source)
                : reject(source, signature.description(), ", or let ffmpeg decode it: " + ForeignDecoder.HOW_TO_GET);
    }

    private static Audio reject(Source source, String what, String otherwise) {
        throw source.invalid("must be WAV, AIFF, FLAC, MP3 or Ogg Vorbis, but is " + what + "; convert it to WAV or FLAC"
                + otherwise);
    }

    private static String unknown(String head) {
        byte[] first = head.substring(0, Math.min(8, head.length())).getBytes(StandardCharsets.ISO_8859_1);
        if (allZero(first)) {
            return "a file of zero bytes (a download that never finished?)";
        }
        return "of an unknown format (it starts with bytes "
                + HexFormat.ofDelimiter(" ").formatHex(first) + ")";
    }

    private static boolean allZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean mpegSync(String head) {
        return head.length() >= 2 && head.charAt(0) == 0xff && (head.charAt(1) & 0xe0) == 0xe0;
    }

    /** Something ffmpeg may get sound from. */
    private static Signature sound(String magic, String description) {
        return new Signature(head -> head.startsWith(magic), description, true);
    }

    private static Signature other(String magic, String description) {
        return new Signature(head -> head.startsWith(magic), description, false);
    }

    private record Signature(Predicate<String> matches, String description, boolean sound) {}
}

package io.diapason.speech.audio;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;

/** Says what a file is that cannot be decoded, because "unknown format" alone leaves its owner puzzled. */
final class ForeignFormat {
    private static final String LFS_POINTER = "version https://git-lfs";
    private static final List<Signature> SIGNATURES = List.of(
            starts("RIFF", "a RIFF file that holds no WAVE (video or truncated header)"),
            starts("FORM", "an IFF file that holds no AIFF, or a truncated header"),
            starts("RF64", "an RF64 file (WAV beyond 4 GB)"),
            starts("BW64", "a BW64 file (WAV beyond 4 GB)"),
            starts("OggS", "an Ogg file (Vorbis or Opus)"),
            starts("ID3", "an MP3 file (ID3 tag)"),
            new Signature(ForeignFormat::mpegSync, "an MP3 or AAC file"),
            new Signature(head -> head.startsWith("ftyp", 4), "an MP4 or M4A file"),
            starts("\u001aE\u00df\u00a3", "a WebM or Matroska file"),
            starts("caff", "a Core Audio file"),
            starts(".snd", "a Sun AU file"),
            starts("#!AMR", "an AMR file"),
            starts("0&\u00b2u", "a Windows Media file"),
            starts("wvpk", "a WavPack file"),
            starts("NIST_1A", "a NIST SPHERE file"),
            starts("PK\u0003\u0004", "a zip archive; unpack it first"),
            starts("\u001f\u008b", "a gzip archive; unpack it first"),
            starts("<", "a text or HTML file, perhaps the error page of a failed download"));

    private ForeignFormat() {}

    static InvalidAudioException reject(Source source, String head) {
        if (head.startsWith(LFS_POINTER)) {
            return source.invalid(
                    "is a git-lfs pointer, not audio: the repository was downloaded without its large files;"
                            + " fetch them with 'git lfs pull' or download the audio itself");
        }
        return source.invalid("must be WAV, AIFF or FLAC, but is " + describe(head) + "; convert it to WAV or FLAC");
    }

    private static String describe(String head) {
        for (Signature signature : SIGNATURES) {
            if (signature.matches().test(head)) {
                return signature.description();
            }
        }
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

    private static Signature starts(String magic, String description) {
        return new Signature(head -> head.startsWith(magic), description);
    }

    private record Signature(Predicate<String> matches, String description) {}
}

package io.diapason.speech.audio;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Walks the chunks of an IFF-like file (RIFF, RIFX, AIFF): four characters, a 32-bit length, the content, a padding
 * byte if the length is odd.
 */
final class Chunks {
    private static final int FILE_HEADER = 12;
    private static final int CHUNK_HEADER = 8;

    private Chunks() {}

    /**
     * Finds the first chunk of each wanted name, in whatever order they stand; others are skipped unread. Lengths are
     * read in the byte order that the source has been given.
     *
     * @return all the wanted ones, never fewer
     */
    static Map<String, Chunk> find(Source source, Set<String> wanted) {
        Map<String, Chunk> found = new LinkedHashMap<>();
        long at = FILE_HEADER;
        while (found.size() < wanted.size()) {
            if (at + CHUNK_HEADER > source.size()) {
                throw missing(source, wanted, found);
            }
            String name = source.text((int) at, 4);
            long length = Integer.toUnsignedLong(source.bytes().getInt((int) at + 4));
            long start = at + CHUNK_HEADER;
            if (start + length > source.size()) {
                throw truncated(source, name, length, source.size() - start);
            }
            if (wanted.contains(name)) {
                found.putIfAbsent(name, new Chunk((int) start, (int) length));
            }
            at = start + length + (length & 1);
        }
        return found;
    }

    private static InvalidAudioException truncated(Source source, String name, long claimed, long there) {
        return source.invalid("is truncated: its '" + printable(name) + "' chunk claims " + claimed
                + " bytes, but only " + there + " follow; copy or download the file again");
    }

    private static InvalidAudioException missing(Source source, Set<String> wanted, Map<String, Chunk> found) {
        String absent = wanted.stream()
                .filter(name -> !found.containsKey(name))
                .sorted()
                .findFirst()
                .orElseThrow();
        return source.invalid("is truncated or damaged: the file ends after " + source.size() + " bytes without a '"
                + absent + "' chunk; copy or download the file again");
    }

    private static String printable(String name) {
        return name.replaceAll("[^ -~]", "?");
    }

    /**
     * Where a chunk's content lies.
     *
     * @param start  offset of its first byte
     * @param length in bytes, all of them inside the file
     */
    record Chunk(int start, int length) {}
}

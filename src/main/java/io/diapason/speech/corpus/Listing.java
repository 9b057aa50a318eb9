package io.diapason.speech.corpus;

import java.util.List;

/**
 * What a corpus folder holds, judged by names and the first bytes of the files; nothing is decoded yet.
 *
 * @param utterances recordings to use, ordered by id, ids unique: the same on every machine
 * @param rejected   audio files that ought to be usable and are not: unknown names, empty files, git-lfs pointers
 * @param leftOut    good recordings that do not belong in the eight-emotion data: second copies, songs, boredom
 */
public record Listing(List<Utterance> utterances, List<Rejected> rejected, List<Rejected> leftOut) {
    public Listing {
        utterances = List.copyOf(utterances);
        rejected = List.copyOf(rejected);
        leftOut = List.copyOf(leftOut);
    }
}

package io.diapason.speech.corpus;

import java.util.List;

/** How one recorded corpus names its files. Stateless. */
sealed interface Layout permits Ravdess, Tess, EmoDb {

    /** Every layout, to tell a file of another corpus from a file nobody knows. */
    static List<Layout> all() {
        return List.of(new Ravdess(), new Tess(), new EmoDb());
    }

    /** Corpus label, e.g. {@code ravdess}. */
    String label();

    /** Usual name of its folder in a corpora root, e.g. {@code EMO-DB}. */
    String folder();

    /** One file as published, for messages, e.g. {@code Actor_01/03-01-05-01-01-01-01.wav}. */
    String example();

    /** What the file name says. */
    Name parse(String baseName);

    /** What a file name says about its recording. */
    sealed interface Name {}

    /** A recording to use; {@code speaker} and {@code sentence} without the corpus prefix. */
    record Labelled(String id, String speaker, String sentence, Emotion emotion) implements Name {}

    /** A good recording of this corpus that does not belong into the data. */
    record LeftOut(String reason) implements Name {}

    /** Named like a recording of this corpus, but with a code that does not exist. */
    record Malformed(String reason) implements Name {}

    /** Not named like a recording of this corpus at all. */
    record Foreign() implements Name {}
}

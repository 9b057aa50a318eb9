package io.diapason.speech.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Listing looks at names and first bytes only, so the files here hold any text. */
class RecordedCorpusTest {
    private static final String POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 377676\n";

    @TempDir
    private Path root;

    @Test
    void findsTheCorpusFolderInAnySpelling() throws IOException {
        write("Emo_DB/wav/03a01Wa.wav", "x");
        write("ravdess/Actor_01/03-01-05-01-01-01-01.FLAC", "x");
        assertThat(Corpus.EMO_DB.read(root).utterances())
                .extracting(Utterance::key)
                .containsExactly("emo-db/03a01Wa");
        assertThat(Corpus.RAVDESS.read(root).utterances())
                .extracting(Utterance::key)
                .containsExactly("ravdess/Actor_01/03-01-05-01-01-01-01");
    }

    @Test
    void acceptsTheCorpusFolderItselfAndPassesOverFilesOfAnotherCorpus() throws IOException {
        write("a/OAF_angry/OAF_back_angry.wav", "x");
        write("b/Actor_01/03-01-05-01-01-01-01.wav", "x");
        Listing listing = Corpus.TESS.read(root);
        assertThat(listing.utterances())
                .extracting(Utterance::speaker, Utterance::sentence)
                .containsExactly(tuple("tess:OAF", "tess:back"));
        assertThat(listing.rejected()).isEmpty();
    }

    @Test
    void usesTheOuterOfTwoNestedCopies() throws IOException {
        write("RAVDESS/Actor_01/03-01-05-01-01-01-01.wav", "x");
        write("RAVDESS/audio_speech_actors_01-24/Actor_01/03-01-05-01-01-01-01.wav", "x");
        Listing listing = Corpus.RAVDESS.read(root);
        assertThat(listing.utterances()).hasSize(1);
        assertThat(listing.leftOut())
                .containsExactly(new Rejected(
                        "audio_speech_actors_01-24/Actor_01/03-01-05-01-01-01-01.wav",
                        "second copy of Actor_01/03-01-05-01-01-01-01.wav"));
    }

    @Test
    void fallsBackToTheSecondCopyWhenTheFirstIsDamaged() throws IOException {
        write("TESS/OAF_angry/OAF_back_angry.wav", "");
        write("TESS/copy/OAF_angry/OAF_back_angry.wav", "x");
        Listing listing = Corpus.TESS.read(root);
        assertThat(listing.utterances()).hasSize(1);
        assertThat(listing.rejected())
                .containsExactly(new Rejected("OAF_angry/OAF_back_angry.wav", "empty file (0 bytes)"));
    }

    @Test
    void ignoresWhatIsNoRecording() throws IOException {
        write("EMO-DB/wav/03a01Wa.wav", "x");
        write("EMO-DB/wav/._03a01Wb.wav", "x");
        write("EMO-DB/__MACOSX/wav/03a01Wc.wav", "x");
        write("EMO-DB/wav/Thumbs.db", "x");
        write("EMO-DB/erkennung.txt", "x");
        Listing listing = Corpus.EMO_DB.read(root);
        assertThat(listing.utterances()).hasSize(1);
        assertThat(listing.rejected()).isEmpty();
        assertThat(listing.leftOut()).isEmpty();
    }

    @Test
    void rejectsPointersAndUnknownNamesWithTheirReason() throws IOException {
        write("EMO-DB/wav/03a01Wa.wav", "x");
        write("EMO-DB/wav/03a01Na.wav", POINTER);
        write("EMO-DB/wav/03a01Xa.wav", "x");
        write("EMO-DB/wav/interview.wav", "x");
        assertThat(Corpus.EMO_DB.read(root).rejected())
                .extracting(Rejected::file, rejected -> rejected.reason().substring(0, 7))
                .containsExactlyInAnyOrder(
                        tuple("wav/03a01Na.wav", "git-lfs"),
                        tuple("wav/03a01Xa.wav", "the six"),
                        tuple("wav/interview.wav", "not nam"));
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        assertInvalid(root.resolve("nowhere"), "nowhere does not exist", "TESS/");
        assertInvalid(root, "holds no audio file", "TESS/OAF_angry/OAF_back_angry.wav");
        write("TESS/OAF_angry/OAF_back_angry.wav", POINTER);
        assertInvalid(root, "no usable TESS recordings among 1 audio files", "git-lfs pointer of");
        assertInvalid(root.resolve("TESS/OAF_angry/OAF_back_angry.wav"), "is not a folder", "TESS/");
    }

    @Test
    void survivesSymbolicLinksInACircle() throws IOException {
        write("EMO-DB/wav/03a01Wa.wav", "x");
        Files.createSymbolicLink(root.resolve("EMO-DB/wav/again"), root.resolve("EMO-DB"));
        assertThat(Corpus.EMO_DB.read(root).utterances()).hasSize(1);
    }

    @Test
    void givesUpInAFolderWithTooManyFiles() throws IOException {
        write("a.wav", "x");
        write("b.txt", "x");
        assertThatExceptionOfType(InvalidCorpusException.class)
                .isThrownBy(() -> AudioFiles.below(root, 1))
                .withMessageContaining("more than 1 files");
    }

    private void assertInvalid(Path folder, String... parts) {
        assertThatExceptionOfType(InvalidCorpusException.class)
                .isThrownBy(() -> Corpus.TESS.read(folder))
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }

    private void write(String file, String content) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}

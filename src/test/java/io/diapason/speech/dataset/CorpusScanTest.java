package io.diapason.speech.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diapason.Shared;
import io.diapason.speech.corpus.Corpus;
import io.diapason.speech.corpus.Rejected;
import io.diapason.speech.dataset.ScanReport.CorpusReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusScanTest {
    private final List<LoadProgress> progress = new ArrayList<>();

    @TempDir
    private Path root;

    @Test
    void findsThePublishedDuplicateOfRavdess() throws IOException {
        Files.createDirectories(root.resolve("RAVDESS"));
        Files.createSymbolicLink(
                root.resolve("RAVDESS/Actor_07"), Shared.corpora().resolve("RAVDESS/Actor_07"));
        CorpusReport report = scan(Corpus.RAVDESS);
        assertThat(report.duplicates())
                .extracting(Copies::clips)
                .containsExactly(
                        List.of("ravdess/Actor_07/03-01-03-01-02-01-07", "ravdess/Actor_07/03-01-03-01-02-02-07"));
        assertThat(report.clips()).isEqualTo(59);
        assertThat(report.emotions())
                .containsEntry("happy", 7)
                .containsEntry("neutral", 4)
                .hasSize(8);
        assertThat(report.sampleRates()).isEqualTo(Map.of(22_050, 59));
        assertThat(report.speakers()).isEqualTo(1);
        assertThat(report.seconds().min()).isBetween(2.9, 4.0);
        assertThat(report.hours()).isCloseTo(59 * report.seconds().median() / 3_600, within(0.01));
        assertThat(progress).endsWith(new LoadProgress(60, 60, "decoding"));
    }

    @Test
    void findsTheOddFilesAmongTheOriginals() {
        ScanReport report = CorpusScan.scan(
                List.of(Corpus.RAVDESS, Corpus.TESS, Corpus.EMO_DB),
                Shared.corpora().resolve("original-samples"),
                progress::add);
        CorpusReport tess = report.corpora().get(1);
        assertThat(tess.sampleRates()).containsEntry(96_000, 1).containsKey(24_414);
        assertThat(report.corpora())
                .allSatisfy(corpus -> assertThat(corpus.rejected()).isEmpty());
        assertThat(report.corpora().get(2).leftOut()).hasSize(3);
    }

    @Test
    void listsRejectedAndContradictingClips() throws IOException {
        for (String name : List.of("03a01Wa", "03a01Na", "03a02Wa", "03a02Wb")) {
            Wave.write(root.resolve("EMO-DB/wav/" + name + ".wav"), Clips.tone(name.charAt(4), 0.5));
        }
        Wave.write(root.resolve("EMO-DB/wav/03a03Wa.wav"), Clips.tone(9, 0.1));
        Files.writeString(root.resolve("EMO-DB/wav/03a03Wb.wav"), "");
        CorpusReport report = scan(Corpus.EMO_DB);
        assertThat(report.clips()).isEqualTo(1);
        assertThat(report.duplicates())
                .extracting(Copies::clips)
                .containsExactly(List.of("emo-db/03a02Wa", "emo-db/03a02Wb"));
        assertThat(report.conflicts()).extracting(Copies::emotions).containsExactly(List.of("neutral", "angry"));
        assertThat(report.rejected()).extracting(Rejected::file).containsExactly("wav/03a03Wb.wav", "emo-db/03a03Wa");
    }

    @Test
    void scansTheSyntheticCorpus() {
        CorpusReport report = scan(Corpus.SYNTHETIC);
        assertThat(report.synthetic()).isTrue();
        assertThat(report.clips()).isEqualTo(512);
        assertThat(report.emotions()).hasSize(8).allSatisfy((emotion, count) -> assertThat(count)
                .isEqualTo(64));
        assertThat(report.duplicates()).isEmpty();
    }

    private CorpusReport scan(Corpus corpus) {
        return CorpusScan.scan(List.of(corpus), root, progress::add).corpora().get(0);
    }
}

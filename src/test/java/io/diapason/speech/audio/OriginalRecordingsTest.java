package io.diapason.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diapason.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published files of RAVDESS, TESS and EMO-DB with all their oddities, and their packed copies. */
class OriginalRecordingsTest {
    private final Path corpora = Shared.corpora();

    @Test
    void decodesEveryOriginalToWhatTheManifestSays() throws IOException {
        List<String[]> rows = Files.readAllLines(corpora.resolve("manifest.csv")).stream()
                .filter(line -> line.startsWith("original-samples/"))
                .map(line -> line.split(",", -1))
                .toList();

        assertThat(rows).hasSize(77);
        for (String[] row : rows) {
            Audio audio = AudioReader.read(corpora.resolve(row[0]));
            assertThat(audio.sampleRate()).as(row[0]).isEqualTo(Integer.parseInt(row[8]));
            assertThat(audio.seconds()).as(row[0]).isCloseTo(Double.parseDouble(row[7]), within(1e-6));
            assertThat(power(audio.samples())).as(row[0]).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TESS", "EMO-DB"})
    void losslessCopiesHoldTheSameSamples(String corpus) throws IOException {
        List<Path> originals = originals(corpus);

        assertThat(originals).hasSizeGreaterThan(10);
        int compared = 0;
        for (Path original : originals) {
            Path packed = packed(original);
            Audio expected = AudioReader.read(original);
            // The one original at 96 kHz was brought to its corpus' rate when it was packed.
            if (Files.exists(packed) && expected.sampleRate() != 96_000) {
                assertThat(AudioReader.read(packed).contentHash())
                        .as(original.toString())
                        .isEqualTo(expected.contentHash());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    @Test
    void resampledRavdessIsWithinThePackedCopysRounding() throws IOException {
        for (Path original : originals("RAVDESS").subList(0, 8)) {
            float[] expected = AudioReader.read(packed(original)).samples();
            float[] actual =
                    Resampler.resample(AudioReader.read(original), 22_050).samples();

            assertThat(actual).as(original.toString()).hasSameSizeAs(expected);
            float[] difference = new float[actual.length];
            for (int i = 0; i < actual.length; i++) {
                difference[i] = actual[i] - expected[i];
            }
            // 16-bit rounding alone is 0.29 of a step; dither and the transition bands of the two filters add a little.
            assertThat(Math.sqrt(power(difference)) * 32_768)
                    .as(original.toString())
                    .isLessThan(1);
        }
    }

    private List<Path> originals(String corpus) throws IOException {
        try (Stream<Path> files = Files.walk(corpora.resolve("original-samples").resolve(corpus))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private Path packed(Path original) {
        String relative =
                corpora.resolve("original-samples").relativize(original).toString();
        return corpora.resolve(relative.replaceFirst("\\.wav$", ".flac"));
    }

    private static double power(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += (double) sample * sample;
        }
        return sum / samples.length;
    }
}

package io.diapason.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.Shared;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A FLAC file carries the MD5 of its samples: decoding is bit-exact or it is wrong. */
class PackedRecordingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"RAVDESS/Actor_01", "TESS/OAF_Fear", "EMO-DB/wav"})
    void decodedSamplesMatchTheChecksumOfTheEncoder(String folder) throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.list(Shared.corpora().resolve(folder))) {
            files = all.sorted().limit(60).toList();
        }
        assertThat(files).hasSizeGreaterThan(50);
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            assertThat(md5(AudioReader.read(bytes, file.toString()).samples()))
                    .as(file.toString())
                    .isEqualTo(Arrays.copyOfRange(bytes, 26, 42));
        }
    }

    private static byte[] md5(float[] samples) throws Exception {
        byte[] pcm = new byte[2 * samples.length];
        for (int i = 0; i < samples.length; i++) {
            int value = (int) (samples[i] * 32_768);
            pcm[2 * i] = (byte) value;
            pcm[2 * i + 1] = (byte) (value >> 8);
        }
        return MessageDigest.getInstance("MD5").digest(pcm);
    }
}

package io.diapason.speech.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.diapason.Shared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Arrays computed by librosa 0.11.0; little-endian floats, [feature][frame]. */
final class Golden {
    private Golden() {}

    /** Names of all cases there are, so that one that is added is tested. */
    static List<String> cases() {
        try (Stream<Path> folders = Files.list(Shared.golden())) {
            return folders.filter(folder -> Files.exists(folder.resolve("y.bin")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What librosa took the tuning to be for {@code chroma_stft12}. */
    static double tuning(String folder) {
        try {
            JsonNode shapes = new ObjectMapper()
                    .readTree(Shared.golden()
                            .resolve(folder)
                            .resolve("shapes.json")
                            .toFile());
            return shapes.get("estimated_tuning_used_by_chroma_stft").doubleValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static float[] array(String folder, String name) {
        try {
            byte[] bytes = Files.readAllBytes(Shared.golden().resolve(folder).resolve(name + ".bin"));
            float[] values = new float[bytes.length / 4];
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(values);
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double largestDifference(float[] actual, float[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        double largest = 0;
        for (int i = 0; i < actual.length; i++) {
            // Not Math.max: a NaN has to come out as the largest difference.
            double difference = Math.abs((double) actual[i] - expected[i]);
            largest = difference <= largest ? largest : difference;
        }
        return largest;
    }
}

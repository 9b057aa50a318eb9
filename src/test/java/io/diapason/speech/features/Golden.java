package io.diapason.speech.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.Shared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;

/** Arrays computed by librosa 0.11.0; little-endian floats, [feature][frame]. */
final class Golden {
    private Golden() {}

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

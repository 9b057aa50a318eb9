package io.diapason.speech.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MedianTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 10, 11, 999, 1_000})
    void isWhatSortingSays(int count) {
        Random random = new Random(count);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextInt(count / 2 + 1); // with many ties
        }
        float[] sorted = values.clone();
        Arrays.sort(sorted);

        assertThat(Median.of(values)).isEqualTo((sorted[(count - 1) / 2] + sorted[count / 2]) / 2);
    }

    @Test
    void ofEqualNumbersIsTheirValue() {
        float[] equal = new float[5_000];
        Arrays.fill(equal, 3);

        assertThat(Median.of(equal)).isEqualTo(3);
    }
}

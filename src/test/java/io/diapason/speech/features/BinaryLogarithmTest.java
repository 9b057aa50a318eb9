package io.diapason.speech.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BinaryLogarithmTest {

    @Test
    void isExactForPowersOfTwo() {
        for (int exponent = Float.MIN_EXPONENT; exponent <= Float.MAX_EXPONENT; exponent++) {
            assertThat(BinaryLogarithm.of(Math.scalb(1f, exponent))).isEqualTo(exponent);
        }
    }

    @Test
    void equalsTheLibrarysEverywhereElse() {
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            float value = Math.scalb(1 + random.nextFloat(), random.nextInt(254) - 126);

            assertThat(BinaryLogarithm.of(value)).isCloseTo(Math.log(value) / Math.log(2), within(4e-13));
        }
        assertThat(BinaryLogarithm.of(Float.MAX_VALUE)).isCloseTo(128, within(1e-6));
    }
}

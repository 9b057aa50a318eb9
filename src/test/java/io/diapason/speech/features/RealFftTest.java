package io.diapason.speech.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.jtransforms.fft.DoubleFFT_1D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealFftTest {

    @ParameterizedTest
    @ValueSource(ints = {4, 8, 16, 32, 64, 256, 512, 1_024, 2_048, 4_096, 8_192, 65_536})
    void equalsJTransforms(int size) {
        double[] samples = new Random(size).doubles(size, -1, 1).toArray();
        double[] expected = samples.clone();
        new DoubleFFT_1D(size).realForward(expected);
        RealFft fft = new RealFft(size);
        double[] real = new double[fft.bins()];
        double[] imaginary = new double[fft.bins()];

        fft.transform(samples, real, imaginary);

        for (int k = 0; k < size / 2; k++) {
            assertThat(real[k]).isCloseTo(expected[2 * k], within(1e-12 * size));
            assertThat(imaginary[k]).isCloseTo(k == 0 ? 0 : expected[2 * k + 1], within(1e-12 * size));
        }
        // JTransforms packs the real number at the Nyquist frequency behind that at 0 Hz.
        assertThat(real[size / 2]).isCloseTo(expected[1], within(1e-12 * size));
        assertThat(imaginary[size / 2]).isZero();
    }

    @Test
    void canBeUsedAgainAndLeavesItsInputAlone() {
        RealFft fft = new RealFft(8);
        double[] impulse = {1, 0, 0, 0, 0, 0, 0, 0};
        double[] real = new double[5];
        double[] imaginary = new double[5];

        fft.transform(new double[] {3, 1, 4, 1, 5, 9, 2, 6}, real, imaginary);
        fft.transform(impulse, real, imaginary);

        assertThat(real).containsOnly(1);
        assertThat(imaginary).containsOnly(0);
        assertThat(impulse).containsExactly(1, 0, 0, 0, 0, 0, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {-8, 0, 2, 6, 2_047, 131_072})
    void refusesOtherSizes(int size) {
        assertThatThrownBy(() -> new RealFft(size))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a power of two, but this one has " + size);
    }
}

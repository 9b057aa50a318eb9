package io.diapason.speech.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.jtransforms.fft.DoubleFFT_1D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchFftTest {

    @ParameterizedTest
    @ValueSource(ints = {4, 8, 16, 32, 64, 256, 512, 1_024, 2_048, 4_096, 8_192, 65_536})
    void equalsJTransformsInEveryFrame(int size) {
        BatchFft fft = new BatchFft(size, 3);
        double[][] frames = new double[3][];
        for (int frame = 0; frame < 3; frame++) {
            frames[frame] = new Random(size + frame).doubles(size, -1, 1).toArray();
            fill(fft, frame, frames[frame]);
        }

        fft.transform(3);

        for (int frame = 0; frame < 3; frame++) {
            assertEqualsJTransforms(fft, frame, frames[frame]);
        }
    }

    @Test
    void canBeUsedAgainAndTransformsOnlyTheFramesAskedFor() {
        BatchFft fft = new BatchFft(8, 2);
        fill(fft, 0, new double[] {3, 1, 4, 1, 5, 9, 2, 6});
        fill(fft, 1, new double[] {2, 7, 1, 8, 2, 8, 1, 8});
        fft.transform(2);
        double untouched = fft.real(2)[1];

        fill(fft, 0, new double[] {1, 0, 0, 0, 0, 0, 0, 0});
        fft.transform(1);

        for (int k = 0; k <= 4; k++) {
            assertThat(fft.real(k)[0]).isEqualTo(1);
            assertThat(fft.imaginary(k)[0]).isZero();
        }
        assertThat(fft.real(2)[1]).isEqualTo(untouched);
    }

    @ParameterizedTest
    @ValueSource(ints = {-8, 0, 2, 6, 2_047, 131_072})
    void refusesOtherSizes(int size) {
        assertThatThrownBy(() -> new BatchFft(size, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a power of two, but is " + size);
    }

    private static void fill(BatchFft fft, int frame, double[] samples) {
        for (int n = 0; n < samples.length; n++) {
            fft.sample(n)[frame] = samples[n];
        }
    }

    private static void assertEqualsJTransforms(BatchFft fft, int frame, double[] samples) {
        int size = samples.length;
        double[] expected = samples.clone();
        new DoubleFFT_1D(size).realForward(expected);
        for (int k = 0; k < size / 2; k++) {
            assertThat(fft.real(k)[frame]).isCloseTo(expected[2 * k], within(1e-12 * size));
            assertThat(fft.imaginary(k)[frame]).isCloseTo(k == 0 ? 0 : expected[2 * k + 1], within(1e-12 * size));
        }
        // JTransforms packs the real number at the Nyquist frequency behind that at 0 Hz.
        assertThat(fft.real(size / 2)[frame]).isCloseTo(expected[1], within(1e-12 * size));
        assertThat(fft.imaginary(size / 2)[frame]).isZero();
    }
}

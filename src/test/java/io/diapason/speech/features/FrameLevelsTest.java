package io.diapason.speech.features;

import static io.diapason.speech.features.Golden.array;
import static io.diapason.speech.features.Golden.largestDifference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link Rms} and {@link ZeroCrossings}, which see the samples themselves. */
class FrameLevelsTest {

    @ParameterizedTest
    @CsvSource({"512, 128", "512, 160", "1024, 441", "256, 256", "256, 255"})
    void equalTheSumsOverEachFrameWhateverTheHop(int fftSize, int hop) {
        float[] samples = Sounds.noise(0.5, 0.2, 22_050).samples();
        Framing framing = new Framing(fftSize, hop, Window.HANN, 0, 0);
        FeatureMatrix levels = Rms.of(samples, framing);
        FeatureMatrix crossings = ZeroCrossings.of(samples, framing);

        for (int frame = 0; frame < 1 + samples.length / hop; frame++) {
            double energy = 0;
            int changes = 0;
            for (int i = frame * hop - fftSize / 2; i < frame * hop + fftSize / 2; i++) {
                energy += i < 0 || i >= samples.length ? 0 : (double) samples[i] * samples[i];
                changes += i > frame * hop - fftSize / 2 && negative(samples, i) != negative(samples, i - 1) ? 1 : 0;
            }
            assertThat((double) levels.at(0, frame)).isCloseTo(Math.sqrt(energy / fftSize), within(1e-7));
            assertThat(crossings.at(0, frame)).isEqualTo((float) changes / fftSize);
        }
    }

    /** The ends continue. */
    private static boolean negative(float[] samples, int at) {
        return samples[Math.max(0, Math.min(samples.length - 1, at))] < -1e-10f;
    }

    @Test
    void silenceAfterASoundIsZeroExactly() {
        float[] samples = Arrays.copyOf(Sounds.noise(1, 1, 22_050).samples(), 44_100);

        assertThat(Rms.of(samples, new Framing(1_024, 441, Window.HANN, 0, 0)).at(0, 80)).isZero();
    }

    @Test
    void almostZeroIsNoChangeOfSign() {
        float[] samples = {1e-11f, -1e-11f, -1e-10f, -0.0f, 1e-11f, -2e-10f, 0};
        Framing framing = new Framing(256, 256, Window.HANN, 0, 0);

        assertThat(ZeroCrossings.of(samples, framing).values()).containsExactly(2f / 256);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ravdess-angry", "ravdess-sad-quiet", "tess-fear-24414hz", "tess-fear-24414hz-padded3s"})
    void equalLibrosas(String name) {
        float[] samples = array(name, "y");

        assertThat(largestDifference(Rms.of(samples, Framing.standard()).values(), array(name, "rms")))
                .isLessThan(4e-7);
        assertThat(ZeroCrossings.of(samples, Framing.standard()).values()).isEqualTo(array(name, "zcr"));
    }
}

package io.diapason.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplerTest {

    @ParameterizedTest
    @CsvSource({
        "48000, 22050",
        "24414, 22050",
        "16000, 22050",
        "44100, 22050",
        "96000, 22050",
        "22050, 16000",
        "44101, 22050",
        "8000, 48000"
    })
    void keepsTonesInThePassbandExactly(int from, int to) {
        for (double part : new double[] {0.02, 0.5, 0.9}) {
            double frequency = part * Math.min(from, to) / 2;

            float[] actual = Resampler.resample(tone(frequency, from, from), to).samples();

            assertThat(errorInDecibels(actual, tone(frequency, to, to).samples()))
                    .as("%s Hz", frequency)
                    .isLessThan(-110);
        }
    }

    @ParameterizedTest
    @CsvSource({"48000, 22050", "96000, 22050", "44101, 16000"})
    void removesWhatWouldFoldBack(int from, int to) {
        for (double part : new double[] {1.02, 1.3, 1.9}) {
            float[] actual =
                    Resampler.resample(tone(part * to / 2, from, from), to).samples();

            assertThat(errorInDecibels(actual, new float[to]))
                    .as("%s of Nyquist", part)
                    .isLessThan(-110);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "48000, 22050, 144000, 66150",
        "24414, 22050, 73242, 66150",
        "48000, 22050, 1, 1",
        "8000, 48000, 1, 6",
        "44100, 22050, 3, 2",
        "48000, 22050, 0, 0"
    })
    void givesAsManySamplesAsLibrosa(int from, int to, int samples, int expected) {
        float[] resampled =
                Resampler.resample(new Audio(new float[samples], from), to).samples();

        assertThat(resampled).hasSize(expected).containsOnly(expected == 0 ? new float[0] : new float[] {0});
    }

    @Test
    void keepsAConstantAwayFromTheEnds() {
        float[] ones = new float[48_000];
        Arrays.fill(ones, 1);

        float[] resampled = Resampler.resample(new Audio(ones, 48_000), 22_050).samples();

        for (int i = 200; i < resampled.length - 200; i++) {
            assertThat(resampled[i]).isCloseTo(1, within(2e-6f));
        }
    }

    @Test
    void bothArrangementsOfTheSumAgree() {
        float[] noise = new float[48_000];
        Random random = new Random(7);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = random.nextFloat() - 0.5f;
        }
        // Fewer than eight periods of 147 outputs take the plain arrangement.
        float[] whole = Resampler.resample(new Audio(noise, 48_000), 22_050).samples();
        float[] start = Resampler.resample(new Audio(Arrays.copyOf(noise, 2_000), 48_000), 22_050)
                .samples();

        for (int i = 0; i < 500; i++) {
            assertThat(start[i]).isCloseTo(whole[i], within(1e-6f));
        }
    }

    @Test
    void returnsSoundOfTheRightRateItself() {
        Audio audio = tone(440, 22_050, 100);

        assertThat(Resampler.resample(audio, 22_050)).isSameAs(audio);
    }

    @Test
    void refusesImpossibleRatesAndLengths() {
        assertThatThrownBy(() -> Resampler.resample(tone(440, 8_000, 10), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sample rate must be 1,000 to 768,000 Hz, but is 0");
        assertThatThrownBy(() -> Resampler.resample(new Audio(new float[2_000_000], 1_000), 768_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("more than 2^30 samples");
    }

    @Test
    void survivesExtremeRatios() {
        assertThat(Resampler.resample(tone(440, 768_000, 50_000), 1_000).samples())
                .hasSize(66);
        assertThat(Resampler.resample(tone(440, 767_999, 50_000), 8_000).samples())
                .hasSize(521)
                .doesNotContain(Float.NaN);
        assertThat(Resampler.resample(tone(440, 1_009, 1_000), 48_000).samples())
                .hasSize(47_572)
                .doesNotContain(Float.NaN);
    }

    private static Audio tone(double frequency, int sampleRate, int length) {
        float[] samples = new float[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (float) Math.sin(2 * Math.PI * frequency * i / sampleRate);
        }
        return new Audio(samples, sampleRate);
    }

    /** Power of the difference relative to a full-scale tone, in the middle half, where the ends do not show. */
    private static double errorInDecibels(float[] actual, float[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        double sum = 0;
        for (int i = actual.length / 4; i < 3 * actual.length / 4; i++) {
            double difference = actual[i] - expected[i];
            sum += difference * difference;
        }
        return 10 * Math.log10(2 * sum / (actual.length / 2.0) + 1e-20);
    }
}

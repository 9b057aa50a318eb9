package io.diapason.speech.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diapason.speech.audio.Audio;
import io.diapason.speech.audio.Resampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimationTest {
    private final Decimation decimation = new Decimation();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 4_001})
    void theResultHasHalfTheLengthRoundedUp(int length) {
        assertThat(samples(halved(new float[length], 64))).hasSize((length + 1) / 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8, 250, 512, 8_192})
    void theHopMakesNoDifference(int hop) {
        float[] signal = tone(0.03, 5_000);

        assertThat(samples(halved(signal, hop))).containsExactly(samples(halved(signal, 64)), within(1e-6f));
    }

    @Test
    void whatLiesBelowTheNewNyquistFrequencyPasses() {
        float[] result = samples(halved(tone(0.22, 4_000), 512));

        for (int i = 200; i < 1_800; i++) {
            assertThat(result[i]).isCloseTo((float) Math.sin(2 * Math.PI * 0.44 * i), within(1e-5f));
        }
    }

    @Test
    void whatLiesAboveIsGone() {
        float[] result = samples(halved(tone(0.26, 4_000), 512));

        for (int i = 200; i < 1_800; i++) {
            assertThat(result[i]).isCloseTo(0, within(2e-6f));
        }
    }

    @Test
    void itResamplesAsTheReaderOfRecordingsDoes() {
        float[] signal = tone(0.1, 5_000);
        float[] expected = Resampler.resample(new Audio(signal, 22_050), 11_025).samples();

        assertThat(samples(halved(signal, 512))).containsExactly(expected, within(2e-3f));
    }

    @Test
    void nothingSoundsBehindTheEnd() {
        float[] signal = tone(0.1, 1_000);
        Strands halved = halved(signal, 512);

        float[] spare = new float[halved.frames()];
        assertThat(halved.length()).isEqualTo(500);
        for (int strand = 500 - 256; strand < 256; strand++) {
            assertThat(halved.at(strand, spare)[1]).isZero();
        }
    }

    private Strands halved(float[] signal, int hop) {
        return decimation.halved(Strands.of(signal, hop));
    }

    private static float[] samples(Strands strands) {
        float[] samples = new float[strands.length()];
        float[] spare = new float[strands.frames()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = strands.at(i % strands.hop(), spare)[i / strands.hop()];
        }
        return samples;
    }

    private static float[] tone(double frequency, int samples) {
        float[] tone = new float[samples];
        for (int i = 0; i < samples; i++) {
            tone[i] = (float) Math.sin(2 * Math.PI * frequency * i);
        }
        return tone;
    }
}

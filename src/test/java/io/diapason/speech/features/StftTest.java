package io.diapason.speech.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StftTest {

    @ParameterizedTest
    @CsvSource({"66150, 130", "0, 1", "1, 1", "511, 1", "512, 2"})
    void hasOneFrameForEveryHop(int samples, int frames) {
        assertThat(new Stft(2_048, 512).power(new float[samples]).frames()).isEqualTo(frames);
    }

    @Test
    void seesAnImpulseThroughTheWindow() {
        float[] samples = new float[64];
        samples[24] = 1;

        Spectrogram spectrogram = new Stft(32, 8).power(samples);

        double[] window = Stft.hann(32);
        for (int frame = 0; frame < spectrogram.frames(); frame++) {
            int place = 24 - (8 * frame - 16);
            double expected = place < 0 || place >= 32 ? 0 : window[place] * window[place];
            for (int bin = 0; bin < spectrogram.bins(); bin++) {
                assertThat((double) spectrogram.at(bin, frame)).isCloseTo(expected, within(1e-6));
            }
        }
    }

    @Test
    void findsATonesBin() {
        float[] samples = new float[22_050];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) Math.cos(2 * Math.PI * 100 * i / 2_048);
        }

        Spectrogram spectrogram = new Stft(2_048, 512).power(samples);

        // A cosine on a bin has the amplitude sum(window)/2 = 512 there, half of it beside, nothing elsewhere.
        assertThat(spectrogram.at(100, 20)).isCloseTo(512f * 512, within(0.1f));
        assertThat(spectrogram.at(99, 20)).isCloseTo(256f * 256, within(0.1f));
        assertThat(spectrogram.at(300, 20)).isLessThan(1e-6f);
    }

    @Test
    void seesAConstantAtZeroHertz() {
        float[] samples = new float[8_192];
        Arrays.fill(samples, 0.5f);

        Spectrogram spectrogram = new Stft(1_024, 256).power(samples);

        assertThat(spectrogram.at(0, 10)).isCloseTo(256f * 256, within(0.01f));
        assertThat(spectrogram.at(50, 10)).isLessThan(1e-6f);
    }

    @Test
    void paddingWithZerosChangesNoFrameBeforeThem() {
        float[] samples = new float[5_000];
        Arrays.fill(samples, 0.5f);
        Stft stft = new Stft(1_024, 256);

        float[] padded = stft.power(Arrays.copyOf(samples, 9_000)).power();

        float[] expected = stft.power(samples).power();
        assertThat(Arrays.copyOf(padded, expected.length)).isEqualTo(expected);
        assertThat(padded[padded.length - 1]).isZero();
    }

    @Test
    void refusesAHopOfNothing() {
        assertThatThrownBy(() -> new Stft(1_024, 0)).hasMessage("hop length must be at least 1 sample, but is 0");
    }
}

package io.diapason.speech.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.jtransforms.fft.DoubleFFT_1D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StftTest {

    @ParameterizedTest
    @CsvSource({"66150, 130", "0, 1", "1, 1", "511, 1", "512, 2"})
    void hasOneFrameForEveryHop(int samples, int frames) {
        assertThat(seeds().power(new float[samples]).frames()).isEqualTo(frames);
    }

    @Test
    void seesAnImpulseThroughTheWindow() {
        float[] samples = new float[512];
        samples[200] = 1;

        Spectrogram spectrogram = stft(256, 64).power(samples);

        double[] window = Window.HANN.samples(256);
        for (int frame = 0; frame < spectrogram.frames(); frame++) {
            int place = 200 - (64 * frame - 128);
            double expected = place < 0 || place >= 256 ? 0 : window[place] * window[place];
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

        Spectrogram spectrogram = seeds().power(samples);

        // A cosine on a bin has the amplitude sum(window)/2 = 512 there, half of it beside, nothing elsewhere.
        assertThat(spectrogram.at(100, 20)).isCloseTo(512f * 512, within(0.1f));
        assertThat(spectrogram.at(99, 20)).isCloseTo(256f * 256, within(0.1f));
        assertThat(spectrogram.at(300, 20)).isLessThan(1e-6f);
    }

    @Test
    void seesAConstantAtZeroHertz() {
        float[] samples = new float[8_192];
        Arrays.fill(samples, 0.5f);

        Spectrogram spectrogram = stft(1_024, 256).power(samples);

        assertThat(spectrogram.at(0, 10)).isCloseTo(256f * 256, within(0.01f));
        assertThat(spectrogram.at(50, 10)).isLessThan(1e-6f);
    }

    @Test
    void paddingWithZerosChangesNoFrameBeforeThem() {
        float[] samples = new float[5_000];
        Arrays.fill(samples, 0.5f);
        Stft stft = stft(1_024, 256);

        float[] padded = stft.power(Arrays.copyOf(samples, 9_000)).power();

        float[] expected = stft.power(samples).power();
        assertThat(Arrays.copyOf(padded, expected.length)).isEqualTo(expected);
        assertThat(padded[padded.length - 1]).isZero();
    }

    @ParameterizedTest
    @CsvSource({"256, 32", "512, 500", "8192, 8192"})
    void transformsEachFrameAsIfItWereAlone(int fftSize, int hopLength) {
        float[] samples = noise(3 * fftSize + 40 * hopLength);
        Stft stft = stft(fftSize, hopLength);

        Spectrogram spectrogram = stft.power(samples);

        for (int frame = 0; frame < spectrogram.frames(); frame += 7) {
            double[] alone = alone(samples, fftSize, frame * hopLength - fftSize / 2);
            for (int bin = 1; bin < fftSize / 2; bin++) {
                double power = alone[2 * bin] * alone[2 * bin] + alone[2 * bin + 1] * alone[2 * bin + 1];
                assertThat((double) spectrogram.at(bin, frame)).isCloseTo(power, within(1e-6 * power + 1e-9));
            }
        }
    }

    @Test
    void hearsNothingOutsideTheBand() {
        Framing band = new Framing(2_048, 512, Window.HANN, 300, 3_400);
        float[] samples = noise(22_050);

        float[] all = seeds().power(samples).power();
        float[] heard = new Stft(band, 22_050).power(samples).power();

        for (int i = 0; i < all.length; i++) {
            double hertz = i % 1_025 * 22_050 / 2_048.0;
            assertThat(heard[i]).isEqualTo(hertz >= 300 && hertz <= 3_400 ? all[i] : 0);
        }
    }

    @Test
    void aBandAboveTheNyquistFrequencyEndsThere() {
        Framing band = new Framing(512, 128, Window.HANN, 0, 24_000);

        float[] expected = stft(512, 128).power(noise(4_000)).power();

        assertThat(new Stft(band, 16_000).power(noise(4_000)).power()).isEqualTo(expected);
    }

    private static Stft seeds() {
        return stft(2_048, 512);
    }

    private static Stft stft(int fftSize, int hopLength) {
        return new Stft(new Framing(fftSize, hopLength, Window.HANN, 0, 0), 22_050);
    }

    private static float[] noise(int samples) {
        Random random = new Random(samples);
        float[] noise = new float[samples];
        for (int i = 0; i < samples; i++) {
            noise[i] = 2 * random.nextFloat() - 1;
        }
        return noise;
    }

    private static double[] alone(float[] samples, int fftSize, int start) {
        double[] window = Window.HANN.samples(fftSize);
        double[] frame = new double[fftSize];
        for (int i = Math.max(0, -start); i < fftSize && start + i < samples.length; i++) {
            frame[i] = window[i] * samples[start + i];
        }
        new DoubleFFT_1D(fftSize).realForward(frame);
        return frame;
    }
}

package io.diapason.speech.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpectralContrastTest {

    @Test
    void bandsAreLibrosas() {
        assertThat(SubBand.of(22_050, 2_048))
                .containsExactly(
                        new SubBand(0, 18, 1),
                        new SubBand(18, 37, 1),
                        new SubBand(37, 74, 1),
                        new SubBand(74, 148, 2),
                        new SubBand(148, 297, 3),
                        new SubBand(297, 594, 6),
                        new SubBand(594, 1_025, 9));
    }

    @Test
    void aBinOnAnEdgeBelongsToTheBandBelow() {
        // 25 Hz between bins: bin 8 lies on 200 Hz, counts in both, and is left to the octave above.
        assertThat(SubBand.of(25_600, 1_024).subList(0, 2))
                .containsExactly(new SubBand(0, 8, 1), new SubBand(7, 16, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 11_025, 12_800, 12_801, 16_000, 44_100, 48_000})
    void bandsReachTheNyquistFrequencyWithNothingLeftOut(int sampleRate) {
        for (int fftSize = 256; fftSize <= 8_192; fftSize *= 2) {
            List<SubBand> bands = SubBand.of(sampleRate, fftSize);

            assertThat(bands).hasSize(sampleRate > 12_800 ? 7 : 6);
            assertThat(bands.get(bands.size() - 1).end()).isEqualTo(fftSize / 2 + 1);
            for (SubBand band : bands) {
                assertThat(band.end() - band.first()).isGreaterThanOrEqualTo(band.extremes());
            }
        }
    }

    @Test
    void bandsBeyondTheNyquistFrequencyHaveNoContrast() {
        Spectrogram spectrogram =
                new Stft(new Framing(512, 128, Window.HANN, 0, 0), 8_000).power(Sounds.noise(0.5, 1, 8_000).samples());

        FeatureMatrix contrast = new SpectralContrast(8_000, 512).of(spectrogram);

        assertThat(contrast.dimensions()).isEqualTo(7);
        assertThat(contrast.at(6, 30)).isZero();
        assertThat(contrast.at(5, 30)).isGreaterThan(10);
    }

    @Test
    void isThePeakAboveTheValleyInDecibelsOfTheMagnitude() {
        float[] power = new float[1_025];
        Arrays.fill(power, 1);
        for (int bin = 700; bin < 709; bin++) {
            power[bin] = 1e4f; // nine bins of the last band: magnitude 100
        }

        FeatureMatrix contrast = new SpectralContrast(22_050, 2_048).of(new Spectrogram(2_048, 22_050, 1, power));

        assertThat(contrast.values()).containsExactly(0, 0, 0, 0, 0, 0, 20);
    }

    @Test
    void floorsPeaksAndValleysEachByTheirOwnMaximum() {
        float[] power = new float[2 * 1_025];
        Arrays.fill(power, 0, 1_025, 1e12f); // magnitude 1e6: 60 dB, so that the second frame's silence counts as -20 dB
        Spectrogram spectrogram = new Spectrogram(2_048, 22_050, 2, power);
        assertThat(new SpectralContrast(22_050, 2_048).of(spectrogram).values()).containsOnly(0);

        power[2_000] = 1e12f; // one of the nine largest of the last band: 60 dB less 10 log 9

        assertThat(new SpectralContrast(22_050, 2_048)
                        .of(new Spectrogram(2_048, 22_050, 2, power))
                        .at(6, 1))
                .isCloseTo((float) (80 - 10 * Math.log10(9)), within(1e-4f));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9, 60})
    void extremesAreThoseOfTheSortedNumbers(int count) {
        Random random = new Random(count);
        SubBand band = new SubBand(100, 900, count);
        Extremes extremes = new Extremes(band);
        for (int round = 0; round < 20; round++) {
            float[] spectra = new float[1_000];
            for (int i = 0; i < spectra.length; i++) {
                spectra[i] = random.nextInt(round + 1) == 0 ? 0 : (float) Math.exp(10 * random.nextGaussian());
            }
            float[] sorted = Arrays.copyOfRange(spectra, 100, 900);
            Arrays.sort(sorted);

            assertThat(extremes.smallest(spectra, 0)).isEqualTo(mean(sorted, 0, count));
            assertThat(extremes.largest(spectra, 0)).isEqualTo(mean(sorted, 800 - count, 800));
        }
    }

    private static double mean(float[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }
}

package io.diapason.speech.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MelFilterBankTest {

    @Test
    void scaleIsLinearBelowAndLogarithmicAbove1000Hertz() {
        assertThat(MelScale.toMel(200)).isCloseTo(3, within(1e-12));
        assertThat(MelScale.toMel(1_000)).isCloseTo(15, within(1e-12));
        assertThat(MelScale.toMel(6_400)).isCloseTo(42, within(1e-12));
        assertThat(MelScale.toHertz(MelScale.toMel(440))).isCloseTo(440, within(1e-9));
        assertThat(MelScale.toHertz(MelScale.toMel(7_000))).isCloseTo(7_000, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"22050, 2048, 128", "16000, 512, 40", "48000, 8192, 256", "8000, 256, 8"})
    void wideFiltersHaveUnitArea(int sampleRate, int fftSize, int mels) {
        MelFilterBank bank = bank(sampleRate, fftSize, mels);

        double area = 0;
        for (int bin = 0; bin < bank.bins(); bin++) {
            area += bank.weight(mels - 1, bin) * (double) sampleRate / fftSize;
        }
        assertThat(area).isCloseTo(1, within(0.05));
    }

    @Test
    void bandsWithoutABinAreSilentButHarmless() {
        MelFilterBank bank = bank(48_000, 256, 256);
        Spectrogram noise = new Spectrogram(256, 48_000, 1, ones(129));

        FeatureMatrix decibels = Decibels.of(new MelSpectrogram(bank).of(noise));

        assertThat(decibels.values()).hasSize(256).doesNotContain(Float.NaN, Float.NEGATIVE_INFINITY);
    }

    @Test
    void refusesASpectrogramOfAnotherSize() {
        MelSpectrogram mel = new MelSpectrogram(bank(22_050, 2_048, 128));

        assertThatThrownBy(() -> mel.of(new Spectrogram(256, 48_000, 1, ones(129))))
                .hasMessageContaining("1025 bins, but has 129");
    }

    @Test
    void spanTheBandOnly() {
        Framing band = new Framing(2_048, 512, Window.HANN, 300, 3_400);
        MelFilterBank bank = new MelFilterBank(22_050, band, 20);

        for (int bin = 0; bin < bank.bins(); bin++) {
            double hertz = bin * 22_050 / 2_048.0;
            for (int mel = 0; mel < 20; mel++) {
                assertThat(bank.weight(mel, bin) == 0 || hertz > 300 && hertz < 3_400)
                        .isTrue();
            }
        }
        assertThat(bank.weight(0, 30)).isPositive();
    }

    private static MelFilterBank bank(int sampleRate, int fftSize, int mels) {
        return new MelFilterBank(sampleRate, new Framing(fftSize, fftSize / 4, Window.HANN, 0, 0), mels);
    }

    private static float[] ones(int count) {
        float[] ones = new float[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}

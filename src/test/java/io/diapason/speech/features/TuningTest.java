package io.diapason.speech.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TuningTest {

    @ParameterizedTest
    @ValueSource(doubles = {-0.4, -0.21, 0, 0.13, 0.38})
    void findsHowFarASungChordLiesFromTheScale(double deviation) {
        Spectrogram spectrogram = Tones.spectrogram(22_050, Framing.standard(), deviation);

        assertThat(new Tuning(22_050, 2_048).of(spectrogram, 12)).isCloseTo(deviation, within(0.1));
        assertThat(new Tuning(22_050, 2_048).ofPower(spectrogram, 12)).isCloseTo(deviation, within(0.1));
    }

    @ParameterizedTest
    @CsvSource({"8000, 256", "16000, 512", "48000, 8192"})
    void liesWithinHalfABinForAnyFrames(int sampleRate, int fftSize) {
        Framing framing = new Framing(fftSize, fftSize / 2, Window.HANN, 0, 0);
        Spectrogram spectrogram = Tones.spectrogram(sampleRate, framing, 0.2);

        assertThat(new Tuning(sampleRate, fftSize).of(spectrogram, 36)).isBetween(-0.5, 0.49);
    }

    @Test
    void ofSilenceIsZero() {
        Spectrogram silence = new Spectrogram(2_048, 22_050, 4, new float[4 * 1_025]);

        assertThat(new Tuning(22_050, 2_048).of(silence, 12)).isZero();
    }

    @Test
    void ofAConstantIsZeroBecausePitchesBeginAt150Hertz() {
        float[] power = new float[1_025];
        power[0] = 1;
        power[5] = 1;

        assertThat(new Tuning(22_050, 2_048).of(new Spectrogram(2_048, 22_050, 1, power), 12))
                .isZero();
    }

    @Test
    void refusesASpectrogramOfOtherFrames() {
        Spectrogram other = new Spectrogram(256, 22_050, 1, new float[129]);

        assertThatThrownBy(() -> new Tuning(22_050, 2_048).of(other, 12))
                .hasMessage("the spectrogram must have 2048-point frames at 22050 Hz, but is 256 at 22050");
    }
}

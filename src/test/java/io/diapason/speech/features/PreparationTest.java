package io.diapason.speech.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diapason.speech.audio.Audio;
import io.diapason.speech.audio.Resampler;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PreparationTest {
    private static final int RATE = 16_000;
    private static final Audio HALF_A_SECOND = Sounds.tone(440, 0.5, 0.5, RATE);

    @Test
    void fillsUpAtTheEnd() {
        assertThat(samples(HALF_A_SECOND, 1, 0, Padding.END)).isEqualTo(Arrays.copyOf(HALF_A_SECOND.samples(), RATE));
    }

    @Test
    void fillsUpOnBothSidesWithTheOddZeroBehind() {
        float[] odd = Arrays.copyOf(HALF_A_SECOND.samples(), 7_999);

        float[] samples = samples(new Audio(odd, RATE), 1, 0, Padding.CENTRE);

        assertThat(samples).hasSize(RATE);
        assertThat(Arrays.copyOfRange(samples, 0, 4_000)).containsOnly(0);
        assertThat(Arrays.copyOfRange(samples, 4_000, 11_999)).isEqualTo(odd);
        assertThat(Arrays.copyOfRange(samples, 11_999, RATE)).containsOnly(0);
    }

    @Test
    void leavesAClipAloneThatAMaskEnds() {
        assertThat(samples(HALF_A_SECOND, 1, 0, Padding.MASK)).isSameAs(HALF_A_SECOND.samples());
    }

    @Test
    void copiesNothingThatFits() {
        assertThat(samples(HALF_A_SECOND, 0.5, 0, Padding.END)).isSameAs(HALF_A_SECOND.samples());
    }

    @ParameterizedTest
    @EnumSource
    void keepsAtLeastOneSampleOfNothing(Padding padding) {
        Audio nothing = new Audio(new float[0], 48_000);

        assertThat(samples(nothing, 0.25, 0, padding))
                .hasSize(padding == Padding.MASK ? 1 : 4_000)
                .containsOnly(0);
        assertThat(samples(nothing, 0.25, 40, padding))
                .hasSize(padding == Padding.MASK ? 1 : 4_000)
                .containsOnly(0);
    }

    @Test
    void isNeverLongerThanTheExcerpt() {
        // 0.3 s at 11,027 Hz are 3,308 samples, which would become 4,800 and a bit.
        assertThat(samples(Sounds.noise(0.5, 1, 11_027), 0.3, 0, Padding.MASK).length)
                .isLessThanOrEqualTo(4_800);
        assertThat(samples(Sounds.noise(0.5, 1, 11_027), 0.3, 0, Padding.END)).hasSize(4_800);
    }

    @Test
    void countsTheDurationFromWhereTheSilenceEnds() {
        Audio recording = Sounds.between(1, Sounds.noise(0.5, 2, RATE), 1);

        float[] samples = samples(recording, 1, 40, Padding.END);

        assertThat(samples).hasSize(RATE);
        // The frame of the first sound begins half a frame and less than a hop before it.
        assertThat(samples[1_600]).isNotZero();
        assertThat(samples[RATE - 1]).isNotZero();
    }

    @Test
    void skipsTheOffsetBeforeItTrims() {
        Audio recording = Sounds.between(0, Sounds.noise(1, 0.5, RATE), 2.5);
        Excerpt later = new Excerpt(RATE, 1, 2, 40, Padding.MASK);

        assertThat(Preparation.samples(recording, later)).hasSize(2 * RATE).containsOnly(0);
    }

    @Test
    void trimsAfterResampling() {
        Audio recording = Sounds.between(1, Sounds.tone(440, 0.5, 1, 48_000), 1);
        float[] resampled = Resampler.resample(recording, RATE).samples();

        assertThat(samples(recording, 3, 30, Padding.MASK)).isEqualTo(Silence.trimmed(resampled, 30));
    }

    @Test
    void keepsASilentClipWhole() {
        float[] silence = new float[5_000];

        assertThat(Silence.trimmed(silence, 20)).isSameAs(silence);
    }

    @Test
    void keepsWhatIsLouderThanTheThreshold() {
        float[] samples = new float[22_050];
        Arrays.fill(samples, 8_000, 16_000, 0.5f);
        Arrays.fill(samples, 16_000, 22_050, 0.5f * 0.0316f); // 30 dB below

        assertThat(Silence.trimmed(samples, 20).length).isCloseTo(8_000 + 512 + 1_024, within(1_024));
        assertThat(Silence.trimmed(samples, 40).length).isCloseTo(14_050 + 1_024, within(512));
    }

    private static float[] samples(Audio audio, double duration, double trim, Padding padding) {
        return Preparation.samples(audio, new Excerpt(RATE, 0, duration, trim, padding));
    }
}

package io.diapason.speech.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstantQTest {
    private static final int A = 9;

    @ParameterizedTest
    @CsvSource({
        "22050, 512",
        "22050, 33",
        "22050, 400",
        "22050, 8192",
        "48000, 512",
        "48000, 1000",
        "8412, 512",
        "16000, 256"
    })
    void anAIsAnAAtAnyRateAndHop(int sampleRate, int hop) {
        FeatureMatrix chroma = new ConstantQ(sampleRate, hop).chroma(tone(440, sampleRate, sampleRate), 0);

        assertThat(chroma.frames()).isEqualTo(1 + sampleRate / hop);
        assertThat(chroma.at(A, chroma.frames() / 2)).isEqualTo(1);
        assertThat(strongest(chroma, chroma.frames() / 2)).isEqualTo(A);
    }

    @ParameterizedTest
    @ValueSource(doubles = {55, 110, 220, 880, 1_760, 3_520})
    void theOctaveMakesNoDifference(double frequency) {
        ConstantQ transform = new ConstantQ(22_050, 512);
        // Low filters are longer than a second, so only the middle of a long tone is beyond its ends' reach.
        FeatureMatrix reference = transform.chroma(tone(440, 22_050, 4 * 22_050), 0);
        FeatureMatrix chroma = transform.chroma(tone(frequency, 22_050, 4 * 22_050), 0);

        int middle = chroma.frames() / 2;
        for (int pitchClass = 0; pitchClass < Chroma.CLASSES; pitchClass++) {
            assertThat(chroma.at(pitchClass, middle))
                    .as("class %s", pitchClass)
                    .isCloseTo(reference.at(pitchClass, middle), within(0.03f));
        }
    }

    @Test
    void tuningFollowsTheInstrument() {
        double tuning = 0.4;
        float[] sharp = tone(440 * Math.pow(2, tuning / 36), 22_050, 44_100);
        ConstantQ transform = new ConstantQ(22_050, 512);

        FeatureMatrix followed = transform.chroma(sharp, tuning);
        FeatureMatrix plain = transform.chroma(tone(440, 22_050, 44_100), 0);

        for (int pitchClass = 0; pitchClass < Chroma.CLASSES; pitchClass++) {
            assertThat(followed.at(pitchClass, 43)).isCloseTo(plain.at(pitchClass, 43), within(0.01f));
        }
    }

    @Test
    void loudnessMakesNoDifference() {
        float[] loud = noise(30_000);
        float[] quiet = loud.clone();
        for (int i = 0; i < quiet.length; i++) {
            quiet[i] *= 0x1p-10f;
        }
        ConstantQ transform = new ConstantQ(22_050, 512);

        assertThat(transform.chroma(quiet, 0.1).values())
                .containsExactly(transform.chroma(loud, 0.1).values(), within(1e-6f));
    }

    @Test
    void silenceHasNoPitch() {
        FeatureMatrix chroma = new ConstantQ(22_050, 512).chroma(new float[66_150], 0);

        assertThat(chroma.frames()).isEqualTo(130);
        assertThat(chroma.values()).containsOnly(0);
    }

    @ParameterizedTest
    @CsvSource({"0, 512", "1, 512", "2, 512", "100, 512", "511, 512", "512, 512", "513, 513", "1, 33", "9000, 8192"})
    void anyLengthGivesFiniteNumbers(int length, int hop) {
        FeatureMatrix chroma = new ConstantQ(22_050, hop).chroma(noise(length), -0.5);

        assertThat(chroma.frames()).isEqualTo(1 + length / hop);
        for (float value : chroma.values()) {
            assertThat(value).isBetween(0f, 1f);
        }
    }

    @Test
    void aClipDoesNotRememberTheOneBefore() {
        ConstantQ used = new ConstantQ(22_050, 512);
        used.chroma(noise(66_150), 0.2);
        float[] samples = Arrays.copyOf(tone(300, 22_050, 22_050), 30_000);

        assertThat(used.chroma(samples, 0.3).values())
                .containsExactly(new ConstantQ(22_050, 512).chroma(samples, 0.3).values());
    }

    @Test
    void aRateThatCannotHoldTheHighestOctaveIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConstantQFrontEnd(new Excerpt(8_000, 0, 3, 0, Padding.END), 512))
                .withMessageContaining("sample_rate must be at least 8412 Hz")
                .withMessageContaining("8000");
        assertThat(new ConstantQFrontEnd(new Excerpt(8_412, 0, 3, 0, Padding.END), 512).frames())
                .isEqualTo(50);
    }

    @Test
    void aHopOutOfRangeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConstantQFrontEnd(Excerpt.standard(), 31))
                .withMessage("hop_length must be 32 to 8,192, but is 31");
    }

    private static int strongest(FeatureMatrix chroma, int frame) {
        int strongest = 0;
        for (int row = 1; row < chroma.dimensions(); row++) {
            strongest = chroma.at(row, frame) > chroma.at(strongest, frame) ? row : strongest;
        }
        return strongest;
    }

    private static float[] tone(double frequency, int sampleRate, int samples) {
        float[] tone = new float[samples];
        for (int i = 0; i < samples; i++) {
            tone[i] = (float) (0.5 * Math.sin(2 * Math.PI * frequency * i / sampleRate));
        }
        return tone;
    }

    private static float[] noise(int samples) {
        Random random = new Random(7);
        float[] noise = new float[samples];
        for (int i = 0; i < samples; i++) {
            noise[i] = (float) (0.1 * random.nextGaussian());
        }
        return noise;
    }
}

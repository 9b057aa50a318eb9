package io.diapason.speech.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChromaTest {
    private static final int A = 9;
    private static final int C_SHARP = 1;
    private static final int E = 4;

    @ParameterizedTest
    @CsvSource({"22050, 2048", "16000, 2048", "44100, 4096", "48000, 8192"})
    void ofAMajorIsItsThreeNotes(int sampleRate, int fftSize) {
        Framing framing = new Framing(fftSize, fftSize / 4, Window.HANN, 0, 0);

        FeatureMatrix chroma = new Chroma(sampleRate, fftSize).of(Tones.spectrogram(sampleRate, framing, 0), 0);

        for (int i = 0; i < 12; i++) {
            boolean sung = i == A || i == C_SHARP || i == E;
            assertThat(chroma.at(i, 8) > 0.35).as("class %d", i).isEqualTo(sung);
        }
    }

    @Test
    void hasTheLargestValueOneInEveryFrame() {
        FeatureMatrix chroma = new Chroma(22_050, 2_048).of(Tones.spectrogram(22_050, Framing.standard(), 0.3), 0.3);

        for (int frame = 0; frame < chroma.frames(); frame++) {
            float largest = 0;
            for (int i = 0; i < 12; i++) {
                largest = Math.max(largest, chroma.at(i, frame));
            }
            assertThat(largest).isEqualTo(1);
        }
    }

    @Test
    void followsTheTuning() {
        Spectrogram sharp = Tones.spectrogram(22_050, Framing.standard(), 0.4);
        Chroma chroma = new Chroma(22_050, 2_048);

        assertThat(chroma.of(sharp, 0.4).at(A + 1, 20))
                .isLessThan(chroma.of(sharp, 0).at(A + 1, 20));
    }

    @Test
    void ofSilenceIsZeroAndSoAreItsTonnetz() {
        Spectrogram silence = new Spectrogram(2_048, 22_050, 3, new float[3 * 1_025]);

        FeatureMatrix chroma = new Chroma(22_050, 2_048).of(silence, 0);

        assertThat(chroma.values()).hasSize(36).containsOnly(0);
        assertThat(Tonnetz.of(chroma).values()).hasSize(18).containsOnly(0);
    }

    @Test
    void oneClassLiesOnTheCirclesOfTheTonnetz() {
        float[] one = new float[12];
        one[7] = 0.3f;

        float[] tonnetz = Tonnetz.of(new FeatureMatrix(12, 1, one)).values();

        assertThat(Math.hypot(tonnetz[0], tonnetz[1])).isCloseTo(1, within(1e-6));
        assertThat(Math.hypot(tonnetz[2], tonnetz[3])).isCloseTo(1, within(1e-6));
        assertThat(Math.hypot(tonnetz[4], tonnetz[5])).isCloseTo(0.5, within(1e-6));
    }
}

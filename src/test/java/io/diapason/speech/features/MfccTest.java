package io.diapason.speech.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MfccTest {

    @Test
    void tableIsOrthonormal() {
        Mfcc mfcc = new Mfcc(40, 40);
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 40; j++) {
                double product = 0;
                for (int m = 0; m < 40; m++) {
                    product += mfcc.weight(i, m) * mfcc.weight(j, m);
                }
                assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-6));
            }
        }
    }

    @Test
    void ofAFlatSpectrumHaveOnlyTheFirstCoefficient() {
        float[] flat = new float[128 * 2];
        Arrays.fill(flat, -100);

        FeatureMatrix mfcc = new Mfcc(128, 13).of(new FeatureMatrix(128, 2, flat));

        assertThat(mfcc.dimensions()).isEqualTo(13);
        assertThat(mfcc.at(0, 1)).isCloseTo((float) (-100 * Math.sqrt(128)), within(1e-3f));
        for (int j = 1; j < 13; j++) {
            assertThat(mfcc.at(j, 0)).isCloseTo(0, within(1e-3f));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 9, 40, 127, 128})
    void areTheSumsOfTheDefinitionForEvenAndOddNumbersOfBands(int mels) {
        int frames = 19;
        float[] decibels = new float[mels * frames];
        Random random = new Random(mels);
        for (int i = 0; i < decibels.length; i++) {
            decibels[i] = 80 * random.nextFloat() - 60;
        }
        Mfcc mfcc = new Mfcc(mels, mels);

        FeatureMatrix cepstrum = mfcc.of(new FeatureMatrix(mels, frames, decibels));

        for (int j = 0; j < mels; j++) {
            for (int t = 0; t < frames; t++) {
                double sum = 0;
                for (int m = 0; m < mels; m++) {
                    sum += (double) mfcc.weight(j, m) * decibels[m * frames + t];
                }
                assertThat((double) cepstrum.at(j, t)).isCloseTo(sum, within(2e-4));
            }
        }
    }

    @Test
    void refusesMoreCoefficientsThanBandsAndOtherBands() {
        assertThatThrownBy(() -> new Mfcc(40, 41))
                .hasMessage("there are 1 to 40 coefficients of 40 mel bands, but asked for 41");
        assertThatThrownBy(() -> new Mfcc(40, 13).of(new FeatureMatrix(41, 1, new float[41])))
                .hasMessage("there must be 40 mel bands, but there are 41");
    }
}

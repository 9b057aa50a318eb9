package io.diapason.speech.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecibelsTest {

    @Test
    void areTenTimesTheLogarithmOfThePower() {
        assertThat(Decibels.of(new FeatureMatrix(1, 3, new float[] {1, 10, 0.001f}))
                        .values())
                .containsExactly(0, 10, -30);
    }

    @Test
    void endEightyBelowTheLoudestPlaceOfTheWholeClip() {
        FeatureMatrix power = new FeatureMatrix(2, 2, new float[] {100, 1e-9f, 1, 0});

        assertThat(Decibels.of(power).values()).containsExactly(20, -60, 0, -60);
    }

    @Test
    void ofSilenceAreMinus100() {
        assertThat(Decibels.of(new FeatureMatrix(2, 2, new float[4])).values()).containsOnly(-100);
    }
}

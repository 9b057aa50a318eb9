package io.diapason.speech.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeltasTest {

    @Test
    void ofALineAreItsSlopeEverywhere() {
        assertThat(Deltas.of(row(30, t -> 2 * t - 7), 1).values()).containsOnly(new float[] {2}, within(1e-5f));
        assertThat(Deltas.of(row(30, t -> 2 * t - 7), 2).values()).containsOnly(new float[] {0}, within(1e-5f));
    }

    @Test
    void ofAParabolaAreItsSecondDerivativeEverywhere() {
        assertThat(Deltas.of(row(30, t -> 1.5 * t * t), 2).values()).containsOnly(new float[] {3}, within(1e-3f));
    }

    @Test
    void repeatTheFitOfTheFirstAndLastNineFrames() {
        float[] slopes = Deltas.of(row(9, t -> t == 4 ? 100 : t * t), 1).values();

        assertThat(slopes).containsOnly(slopes[4]);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 8})
    void ofShortClipsCountTheirEndsAsContinued(int frames) {
        float[] slopes = Deltas.of(row(frames, t -> 3), 1).values();
        float[] curvatures = Deltas.of(row(frames, t -> 3), 2).values();

        assertThat(slopes).hasSize(frames).containsOnly(new float[] {0}, within(1e-6f));
        assertThat(curvatures).hasSize(frames).containsOnly(new float[] {0}, within(1e-6f));
    }

    @Test
    void keepRowsApart() {
        float[] values = new float[40];
        for (int t = 0; t < 20; t++) {
            values[t] = t;
            values[20 + t] = -5 * t;
        }

        float[] slopes = Deltas.of(new FeatureMatrix(2, 20, values), 1).values();

        assertThat(slopes[19]).isCloseTo(1, within(1e-5f));
        assertThat(slopes[20]).isCloseTo(-5, within(1e-5f));
    }

    @Test
    void haveOrderOneOrTwo() {
        assertThatThrownBy(() -> Deltas.of(row(20, t -> t), 3)).hasMessage("deltas have order 1 or 2, but asked for 3");
    }

    private static FeatureMatrix row(int frames, DoubleUnaryOperator function) {
        float[] values = new float[frames];
        for (int t = 0; t < frames; t++) {
            values[t] = (float) function.applyAsDouble(t);
        }
        return new FeatureMatrix(1, frames, values);
    }
}

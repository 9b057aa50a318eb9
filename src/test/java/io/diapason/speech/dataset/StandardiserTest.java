package io.diapason.speech.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.diapason.speech.features.FeatureMatrix;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardiserTest {
    private final FeatureMatrix a = new FeatureMatrix(2, 2, new float[] {1, 2, 7, 7});
    private final FeatureMatrix b = new FeatureMatrix(2, 2, new float[] {3, 6, 7, 7});

    @Test
    void measuresEachDimensionOverClipsAndFrames() {
        Standardiser standardiser = Standardiser.fit(List.of(a, b));
        assertThat(standardiser.mean()).containsExactly(3, 7);
        assertThat(standardiser.deviation()[0]).isCloseTo((float) Math.sqrt(3.5), within(1e-6f));
    }

    @Test
    void dividesAConstantDimensionByOne() {
        assertThat(Standardiser.fit(List.of(a, b)).apply(a).values()).endsWith(0, 0);
        float[] constant = new float[100_001];
        Arrays.fill(constant, 0.1f);
        FeatureMatrix clip = new FeatureMatrix(1, constant.length, constant);
        assertThat(Standardiser.fit(List.of(clip)).deviation()).containsExactly(1);
    }

    @Test
    void leavesTheClipItselfAlone() {
        Standardiser.fit(List.of(a, b)).apply(a);
        assertThat(a.values()).containsExactly(1, 2, 7, 7);
    }

    @Test
    void refusesWhatHasNoStatistics() {
        assertThatIllegalArgumentException().isThrownBy(() -> Standardiser.fit(List.of()));
        FeatureMatrix broken = new FeatureMatrix(2, 1, new float[] {1, Float.NaN});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Standardiser.fit(List.of(a, broken)))
                .withMessageContaining("dimension 1");
        FeatureMatrix other = new FeatureMatrix(1, 2, new float[2]);
        assertThatIllegalArgumentException().isThrownBy(() -> Standardiser.fit(List.of(a, other)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Standardiser.fit(List.of(a)).apply(other));
    }
}

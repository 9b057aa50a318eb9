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
    void countsEveryFrameOnceWhereClipsDifferInLength() {
        FeatureMatrix longer = new FeatureMatrix(2, 3, new float[] {3, 6, 6, 7, 7, 7});
        assertThat(Standardiser.fit(List.of(a, longer)).mean()).containsExactly(3.6f, 7);
    }

    @Test
    void dividesAConstantDimensionByOne() {
        assertThat(read(Standardiser.fit(List.of(a, b)), a, 2)).endsWith(0, 0);
        float[] constant = new float[100_001];
        Arrays.fill(constant, 0.1f);
        FeatureMatrix clip = new FeatureMatrix(1, constant.length, constant);
        assertThat(Standardiser.fit(List.of(clip)).deviation()).containsExactly(1);
    }

    @Test
    void staysFiniteWhereNumbersAreTooSmallToDivideBy() {
        FeatureMatrix tiny = new FeatureMatrix(1, 3, new float[] {0, 0, Float.MIN_VALUE});
        assertThat(read(Standardiser.fit(List.of(tiny)), tiny, 3)).containsExactly(0, 0, Float.MIN_VALUE);
    }

    @Test
    void leavesTheClipItselfAloneAndFillsWithZerosBehindIt() {
        float[] into = new float[6];
        Arrays.fill(into, Float.NaN);
        new Standardiser(new float[] {1, 5}, new float[] {2, 1}).read(a, 3, into);
        assertThat(into).containsExactly(0, 0.5f, 0, 2, 2, 0);
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
                .isThrownBy(() -> read(Standardiser.fit(List.of(a)), other, 2));
    }

    private static float[] read(Standardiser standardiser, FeatureMatrix clip, int frames) {
        float[] into = new float[clip.dimensions() * frames];
        standardiser.read(clip, frames, into);
        return into;
    }
}

package io.diapason.search.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitTest {
    private static final Limit RECALL = new Limit("min_recall", 0.4, Direction.MAXIMIZE);
    private static final Limit TIME = new Limit("inference_ms", 5, Direction.MINIMIZE);

    @Test
    void violationIsAShareOfTheBound() {
        assertThat(RECALL.violation(0.4)).isZero();
        assertThat(RECALL.violation(0.9)).isZero();
        assertThat(RECALL.violation(0.3)).isCloseTo(0.25, within(1e-12));
        assertThat(TIME.violation(5)).isZero();
        assertThat(TIME.violation(7.5)).isCloseTo(0.5, within(1e-12));
        assertThat(new Limit("x", 0, Direction.MAXIMIZE).violation(-3)).isEqualTo(3);
        assertThat(new Limit("x", -2, Direction.MINIMIZE).violation(-1)).isEqualTo(0.5);
    }

    @Test
    void whatWasNotMeasuredKeepsNoLimit() {
        assertThat(RECALL.violation(Map.of("uar", 0.5))).isEqualTo(1);
        assertThat(RECALL.violation(Map.of("min_recall", 0.2))).isEqualTo(0.5);
        assertThat(TIME.violation(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(RECALL.violation(Double.POSITIVE_INFINITY)).isZero();
        assertThat(new Limit("x", 1e-300, Direction.MINIMIZE).violation(1e300))
                .isFinite()
                .isPositive();
    }

    @Test
    void boundIsFinite() {
        assertThatThrownBy(() -> new Limit("x", Double.NaN, Direction.MAXIMIZE)).hasMessageContaining("NaN");
        assertThat(RECALL).hasToString("min_recall >= 0.4");
    }
}

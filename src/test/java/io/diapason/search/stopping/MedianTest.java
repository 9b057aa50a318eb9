package io.diapason.search.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.search.Curve;
import io.diapason.search.Goal;
import io.diapason.search.StoppingRule;
import io.diapason.search.space.Direction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTest {
    private static final Goal MAXIMIZE = new Goal(Direction.MAXIMIZE, 10);
    private static final Goal MINIMIZE = new Goal(Direction.MINIMIZE, 10);
    private static final double NAN = Double.NaN;
    private final StoppingRule rule = new Median(1, 3);

    @Test
    void stopsATrialBelowTheMedian() {
        assertThat(rule.shouldStop(curve(0.1, 0.2), others(0.3, 0.4, 0.5), MAXIMIZE))
                .isTrue();
    }

    @Test
    void keepsATrialAboveTheMedian() {
        assertThat(rule.shouldStop(curve(0.1, 0.45), others(0.3, 0.4, 0.5), MAXIMIZE))
                .isFalse();
    }

    @Test
    void keepsATrialAtTheMedian() {
        assertThat(rule.shouldStop(curve(0.1, 0.4), others(0.3, 0.4, 0.5), MAXIMIZE))
                .isFalse();
    }

    @Test
    void takesTheMiddleOfTwo() {
        assertThat(rule.shouldStop(curve(0.1, 0.44), others(0.3, 0.4, 0.5, 0.6), MAXIMIZE))
                .isTrue();
        assertThat(rule.shouldStop(curve(0.1, 0.46), others(0.3, 0.4, 0.5, 0.6), MAXIMIZE))
                .isFalse();
    }

    @Test
    void aLossIsBetterBelow() {
        assertThat(rule.shouldStop(curve(2.0, 0.2), others(0.3, 0.4, 0.5), MINIMIZE))
                .isFalse();
        assertThat(rule.shouldStop(curve(2.0, 0.6), others(0.3, 0.4, 0.5), MINIMIZE))
                .isTrue();
    }

    @Test
    void judgesByTheBestSoFar() {
        assertThat(rule.shouldStop(curve(0.9, 0.1), others(0.3, 0.4, 0.5), MAXIMIZE))
                .isFalse();
    }

    @Test
    void staysSilentDuringTheWarmUp() {
        assertThat(new Median(2, 3).shouldStop(curve(0.1, 0.1), others(0.3, 0.4, 0.5), MAXIMIZE))
                .isFalse();
        assertThat(new Median(2, 3).shouldStop(curve(NAN, NAN), others(0.3, 0.4, 0.5), MAXIMIZE))
                .isFalse();
    }

    @Test
    void staysSilentWithTooFewOthers() {
        assertThat(rule.shouldStop(curve(0.1, 0.1), others(0.3, 0.4), MAXIMIZE)).isFalse();
    }

    @Test
    void doesNotCountOthersWithoutAValueAtTheEpoch() {
        assertThat(rule.shouldStop(curve(0.1, 0.1), others(0.3, 0.4, NAN), MAXIMIZE))
                .isFalse();
        assertThat(rule.shouldStop(
                        curve(0.1, 0.1),
                        List.of(
                                new Curve(1, new double[] {0.5}),
                                new Curve(2, new double[] {0.5}),
                                new Curve(3, new double[] {0.5})),
                        MAXIMIZE))
                .isFalse();
    }

    @Test
    void doesNotCountItself() {
        assertThat(rule.shouldStop(
                        curve(0.1, 0.1), List.of(curve(0.9, 0.9), curve(0.9, 0.9), curve(0.9, 0.9)), MAXIMIZE))
                .isFalse();
    }

    @Test
    void passesOverTheTrialsOwnNaN() {
        assertThat(rule.shouldStop(curve(0.45, NAN), others(0.3, 0.4, 0.5), MAXIMIZE))
                .isFalse();
    }

    @Test
    void stopsATrialOfNothingButNaN() {
        assertThat(rule.shouldStop(curve(NAN, NAN), List.of(), MAXIMIZE)).isTrue();
    }

    @Test
    void refusesSenselessOptions() {
        assertThatThrownBy(() -> new Median(-1, 3)).hasMessageContaining("warmup_epochs");
        assertThatThrownBy(() -> new Median(0, 0)).hasMessageContaining("min_trials");
    }

    private static Curve curve(double... values) {
        return new Curve(99, values);
    }

    /** Trials with these values at epoch 2, and better or worse ones elsewhere that must not matter. */
    private static List<Curve> others(double... values) {
        List<Curve> others = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            others.add(new Curve(i, new double[] {0.99, values[i], 0.0}));
        }
        return others;
    }
}

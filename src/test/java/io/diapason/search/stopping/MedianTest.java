package io.diapason.search.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.search.Curve;
import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Ruling;
import io.diapason.search.Status;
import io.diapason.search.StoppingRule;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MedianTest {
    private static final Goal MAXIMIZE = new Goal(Direction.MAXIMIZE, 10);
    private static final Goal MINIMIZE = new Goal(Direction.MINIMIZE, 10);
    private static final Configuration NOTHING = Configuration.of(Map.of());
    private static final double NAN = Double.NaN;
    private final StoppingRule rule = new Median(1, 3);

    @Test
    void stopsATrialBelowTheMedian() {
        assertThat(isStopped(rule, curve(0.1, 0.2), others(0.3, 0.4, 0.5), MAXIMIZE))
                .isTrue();
    }

    @Test
    void keepsATrialAboveTheMedian() {
        assertThat(isStopped(rule, curve(0.1, 0.45), others(0.3, 0.4, 0.5), MAXIMIZE))
                .isFalse();
    }

    @Test
    void keepsATrialAtTheMedian() {
        assertThat(isStopped(rule, curve(0.1, 0.4), others(0.3, 0.4, 0.5), MAXIMIZE))
                .isFalse();
    }

    @Test
    void takesTheMiddleOfTwo() {
        assertThat(isStopped(rule, curve(0.1, 0.44), others(0.3, 0.4, 0.5, 0.6), MAXIMIZE))
                .isTrue();
        assertThat(isStopped(rule, curve(0.1, 0.46), others(0.3, 0.4, 0.5, 0.6), MAXIMIZE))
                .isFalse();
    }

    @Test
    void aLossIsBetterBelow() {
        assertThat(isStopped(rule, curve(2.0, 0.2), others(0.3, 0.4, 0.5), MINIMIZE))
                .isFalse();
        assertThat(isStopped(rule, curve(2.0, 0.6), others(0.3, 0.4, 0.5), MINIMIZE))
                .isTrue();
    }

    @Test
    void judgesByTheBestSoFar() {
        assertThat(isStopped(rule, curve(0.9, 0.1), others(0.3, 0.4, 0.5), MAXIMIZE))
                .isFalse();
    }

    @Test
    void staysSilentDuringTheWarmUp() {
        assertThat(isStopped(new Median(2, 3), curve(0.1, 0.1), others(0.3, 0.4, 0.5), MAXIMIZE))
                .isFalse();
        assertThat(isStopped(new Median(2, 3), curve(NAN, NAN), others(0.3, 0.4, 0.5), MAXIMIZE))
                .isFalse();
    }

    @Test
    void staysSilentWithTooFewOthers() {
        assertThat(isStopped(rule, curve(0.1, 0.1), others(0.3, 0.4), MAXIMIZE)).isFalse();
    }

    @Test
    void doesNotCountOthersWithoutAValueAtTheEpoch() {
        assertThat(isStopped(rule, curve(0.1, 0.1), others(0.3, 0.4, NAN), MAXIMIZE))
                .isFalse();
        assertThat(isStopped(
                        rule,
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
        assertThat(isStopped(
                        rule, curve(0.1, 0.1), List.of(curve(0.9, 0.9), curve(0.9, 0.9), curve(0.9, 0.9)), MAXIMIZE))
                .isFalse();
    }

    @Test
    void passesOverTheTrialsOwnNaN() {
        assertThat(isStopped(rule, curve(0.45, NAN), others(0.3, 0.4, 0.5), MAXIMIZE))
                .isFalse();
    }

    @Test
    void stopsATrialOfNothingButNaN() {
        assertThat(isStopped(rule, curve(NAN, NAN), List.of(), MAXIMIZE)).isTrue();
    }

    @Test
    void refusesSenselessOptions() {
        assertThatThrownBy(() -> new Median(-1, 3)).hasMessageContaining("warmup_epochs");
        assertThatThrownBy(() -> new Median(0, 0)).hasMessageContaining("min_trials");
    }

    private static boolean isStopped(StoppingRule rule, Curve curve, List<Curve> others, Goal goal) {
        Observation trial = Observation.of(NOTHING, Status.RUNNING, curve, goal);
        List<Observation> all = new ArrayList<>(others.stream()
                .map(other -> Observation.of(NOTHING, Status.COMPLETED, other, goal))
                .toList());
        all.add(trial);
        return rule.judge(trial, new History(all), goal) == Ruling.STOP;
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

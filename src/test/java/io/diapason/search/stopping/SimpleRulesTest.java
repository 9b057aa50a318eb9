package io.diapason.search.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Ruling;
import io.diapason.search.Status;
import io.diapason.search.StoppingRule;
import io.diapason.search.space.Direction;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@link Percentile}, {@link Threshold}, {@link Patience}. */
class SimpleRulesTest {
    private static final Goal DOWN = new Goal(Direction.MINIMIZE, 20);
    private static final Goal UP = new Goal(Direction.MAXIMIZE, 20);
    private static final double NAN = Double.NaN;

    @Test
    void percentileCountsFromTheGoodEnd() {
        StoppingRule best25 = new Percentile(25, 0, 1);
        List<Observation> others = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> Curves.trial(i, Status.COMPLETED, DOWN, i))
                .toList();
        List<Observation> upwards = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> Curves.trial(i, Status.COMPLETED, UP, i))
                .toList();

        assertThat(judge(best25, others, DOWN, 2)).isEqualTo(Ruling.GO_ON);
        assertThat(judge(best25, others, DOWN, 2.01)).isEqualTo(Ruling.STOP);
        assertThat(judge(best25, upwards, UP, 4)).isEqualTo(Ruling.GO_ON);
        assertThat(judge(best25, upwards, UP, 3.99)).isEqualTo(Ruling.STOP);
        assertThat(judge(new Percentile(30, 0, 1), others, DOWN, 2.2))
                .as("between two")
                .isEqualTo(Ruling.GO_ON);
        assertThat(judge(new Percentile(30, 0, 1), others, DOWN, 2.21)).isEqualTo(Ruling.STOP);
        assertThat(judge(new Percentile(25, 0, 6), others, DOWN, 9))
                .as("too few others")
                .isEqualTo(Ruling.GO_ON);
        assertThat(judge(new Percentile(25, 1, 1), others, DOWN, 9))
                .as("warming up")
                .isEqualTo(Ruling.GO_ON);
        assertThatThrownBy(() -> new Percentile(0, 0, 1)).hasMessageContaining("percentile");
    }

    @Test
    void thresholdBoundsTheBestSoFar() {
        StoppingRule rule = new Threshold(0.2, 0.8, 1);

        assertThat(judge(rule, List.of(), UP, 0.1)).as("warming up").isEqualTo(Ruling.GO_ON);
        assertThat(judge(rule, List.of(), UP, 0.1, 0.1)).isEqualTo(Ruling.STOP);
        assertThat(judge(rule, List.of(), UP, 0.5, 0.1)).as("has been within").isEqualTo(Ruling.GO_ON);
        assertThat(judge(rule, List.of(), UP, 0.1, 0.2)).as("on the bound").isEqualTo(Ruling.GO_ON);
        assertThat(judge(rule, List.of(), UP, 0.5, 0.9)).isEqualTo(Ruling.STOP);
        assertThat(judge(rule, List.of(), DOWN, 0.9, 0.9)).isEqualTo(Ruling.STOP);
        assertThat(judge(rule, List.of(), DOWN, NAN, NAN)).isEqualTo(Ruling.STOP);
        assertThatThrownBy(() -> new Threshold(1, 1, 0)).hasMessageContaining("below upper");
    }

    @Test
    void patienceWaitsForAnImprovement() {
        StoppingRule rule = new Patience(2, 0, new None());

        assertThat(judge(rule, List.of(), DOWN, 5, 5)).as("too short to tell").isEqualTo(Ruling.GO_ON);
        assertThat(judge(rule, List.of(), DOWN, 5, 5, 5)).isEqualTo(Ruling.STOP);
        assertThat(judge(rule, List.of(), DOWN, 5, 6, 4.9)).isEqualTo(Ruling.GO_ON);
        assertThat(judge(rule, List.of(), DOWN, 5, 4.9, NAN)).isEqualTo(Ruling.GO_ON);
        assertThat(judge(rule, List.of(), DOWN, 5, 4, 4.5, 4.1)).isEqualTo(Ruling.STOP);
        assertThat(judge(rule, List.of(), UP, 5, 4, 5.1)).isEqualTo(Ruling.GO_ON);
        assertThat(judge(rule, List.of(), UP, NAN, NAN, 0))
                .as("its first value")
                .isEqualTo(Ruling.GO_ON);
        assertThat(judge(rule, List.of(), UP, NAN, NAN, NAN)).isEqualTo(Ruling.STOP);
    }

    @Test
    void anImprovementMustBeLargeEnough() {
        StoppingRule rule = new Patience(2, 0.5, new None());

        assertThat(judge(rule, List.of(), DOWN, 5, 4.8, 4.51)).isEqualTo(Ruling.STOP);
        assertThat(judge(rule, List.of(), DOWN, 5, 4.8, 4.5)).isEqualTo(Ruling.GO_ON);
        assertThatThrownBy(() -> new Patience(0, 0, new None())).hasMessageContaining("epochs");
        assertThatThrownBy(() -> new Patience(1, -1, new None())).hasMessageContaining("min_delta");
    }

    @Test
    void patienceSparesWhatAnotherRuleWouldStopWhileItImproves() {
        StoppingRule rule = new Patience(2, 0, new Median(0, 1));
        List<Observation> better = List.of(Curves.trial(1, Status.COMPLETED, DOWN, 1, 1, 1));

        assertThat(judge(rule, better, DOWN, 5, 4, 3)).as("worse, improving").isEqualTo(Ruling.GO_ON);
        assertThat(judge(rule, better, DOWN, 5, 5, 5)).as("worse, stuck").isEqualTo(Ruling.STOP);
        assertThat(judge(rule, better, DOWN, 0.5, 0.5, 0.5)).as("better, stuck").isEqualTo(Ruling.GO_ON);
    }

    private static Ruling judge(StoppingRule rule, List<Observation> others, Goal goal, double... curve) {
        Observation trial = Curves.trial(99, Status.RUNNING, goal, curve);
        return rule.judge(trial, new History(others).with(trial), goal);
    }
}

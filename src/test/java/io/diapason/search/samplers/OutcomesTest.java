package io.diapason.search.samplers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diapason.search.Curve;
import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Observations;
import io.diapason.search.Status;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomesTest {
    private static final Goal LOSS = new Goal(Direction.MINIMIZE, 9);

    @Test
    void explodedLossesAreJustTheWorst() {
        Outcomes outcomes = Outcomes.of(completed(1, 2, 3, 4, 1e30), LOSS);
        double[] values = byNumber(outcomes);

        assertThat(values[0] - values[1]).isCloseTo(values[1] - values[2], within(1e-9));
        assertThat(values[4]).isLessThan(values[3]).isGreaterThan(-3);
        assertThat(Arrays.stream(values).sum()).isCloseTo(0, within(1e-9));
    }

    @Test
    void equalLossesAreEqual() {
        double[] values = byNumber(Outcomes.of(completed(1, 7, 7, 2, 7, 7), LOSS));

        assertThat(values[1]).isEqualTo(values[2]).isEqualTo(values[4]).isEqualTo(values[5]);
    }

    @Test
    void infeasibleIsBelowAll() {
        History history = completed(1, 2, 3).with(Observations.blank(4, configuration(4), Status.INFEASIBLE));
        double[] values = byNumber(Outcomes.of(history, LOSS));

        assertThat(values[3]).isLessThan(values[2] - 0.3 * (values[0] - values[2]));
    }

    @Test
    void failedAndRunningTrialsTellNothingWhereAllAreFullLength() {
        History history = completed(1, 2, 3)
                .with(Observations.blank(4, configuration(4), Status.FAILED))
                .with(Observation.of(configuration(5), Status.RUNNING, new Curve(5, new double[] {0.5}), LOSS));

        assertThat(Outcomes.of(history, LOSS).size()).isEqualTo(3);
    }

    /** A trial stopped early looks bad beside a completed one only because it is short; its rank tells, and not much. */
    @Test
    void stoppedTrialsCountByTheirStandingAndAreInDoubt() {
        History history = completed(1, 2, 3);
        for (int number = 4; number <= 6; number++) {
            history = history.with(Observation.of(
                    configuration(number), Status.STOPPED, new Curve(number, new double[] {1000.0 * number}), LOSS));
        }
        Outcomes outcomes = Outcomes.of(history, LOSS);

        assertThat(byNumber(outcomes)).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(outcomes.values()[0]).isCloseTo(-outcomes.values()[5], within(1e-9));
        assertThat(outcomes.doubts()).containsExactly(1, 1, 1, 9, 9, 9);
    }

    @Test
    void someAreTheBestAndOthersFromAllRanks() {
        double[] losses = new double[100];
        Arrays.setAll(losses, i -> i);
        List<Object> kept = Outcomes.of(completed(losses), LOSS).some(20).configurations().stream()
                .map(c -> c.find("x").orElseThrow())
                .toList();

        assertThat(kept).hasSize(20).doesNotHaveDuplicates();
        assertThat(kept.subList(0, 10)).isEqualTo(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L));
        assertThat((Long) kept.get(19)).isGreaterThan(90);
    }

    private static double[] byNumber(Outcomes outcomes) {
        double[] values = new double[outcomes.size()];
        for (int i = 0; i < values.length; i++) {
            long number = (Long) outcomes.configurations().get(i).find("x").orElseThrow();
            values[(int) number - 1] = outcomes.values()[i];
        }
        return values;
    }

    private static History completed(double... losses) {
        List<Observation> trials = new ArrayList<>();
        for (int i = 0; i < losses.length; i++) {
            trials.add(Observations.completed(i + 1, configuration(i + 1), losses[i], 9));
        }
        return new History(trials);
    }

    private static Configuration configuration(int number) {
        return Configuration.of(Map.of("x", number));
    }
}

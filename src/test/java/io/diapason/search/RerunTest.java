package io.diapason.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.search.space.Algorithm;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Direction;
import io.diapason.search.stopping.StoppingRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RerunTest {
    private static final Configuration ANY = Configuration.of(Map.of());
    private static final Goal GOAL = new Goal(Direction.MINIMIZE, 9);
    private static final StoppingRule NONE = rule("none", Map.of());
    private static final StoppingRule ASHA = rule("asha", Map.of());

    @Test
    void withoutARuleEverythingIsAsItWas() {
        History stored = stored(5, 9);
        Rerun.Outcome outcome = new Rerun(NONE, GOAL, 2, 1).of(stored);

        assertThat(outcome.history().trials()).containsExactlyInAnyOrderElementsOf(stored.trials());
        assertThat(outcome.epochs()).isEqualTo(45);
        assertThat(outcome.best()).hasValue(1);
        assertThat(outcome.unknown()).isEmpty();
        assertThat(outcome.epochsUnknown()).isZero();
    }

    @Test
    void anotherRuleSpendsLess() {
        Rerun.Outcome outcome = new Rerun(ASHA, GOAL, 1, 1).of(stored(30, 9));

        assertThat(outcome.epochs()).isLessThan(30 * 9 / 2);
        assertThat(outcome.best()).hasValue(1);
        assertThat(outcome.epochs())
                .isEqualTo(Savings.of(outcome.history(), GOAL).spent());
    }

    @Test
    void whatTheRuleWouldTrainBeyondTheCurveIsUnknown() {
        List<Observation> trials = new ArrayList<>(stored(3, 9).trials());
        trials.add(observation(4, Status.STOPPED, 2, 0.5));
        Rerun.Outcome outcome = new Rerun(NONE, GOAL, 1, 1).of(new History(trials));

        assertThat(outcome.unknown()).containsExactly(Map.entry(4, 3));
        assertThat(outcome.epochsUnknown()).isEqualTo(7);
        assertThat(outcome.epochs()).isEqualTo(29);
        assertThat(outcome.history().numbered(4).orElseThrow().status()).isEqualTo(Status.STOPPED);
    }

    @Test
    void whatFailedFailsAgainAndWhatEndedEarlyEndsEarly() {
        History stored = new History(List.of(
                Observations.blank(1, ANY, Status.FAILED),
                new Observation(2, ANY, Status.INFEASIBLE, new Curve(2, new double[] {5, 5}), List.of(), 0),
                observation(3, Status.COMPLETED, 4, 0.5)));
        Rerun.Outcome outcome = new Rerun(NONE, GOAL, 3, 1).of(stored);

        assertThat(outcome.history().trials())
                .extracting(Observation::status)
                .containsExactlyInAnyOrder(Status.FAILED, Status.INFEASIBLE, Status.COMPLETED);
        assertThat(outcome.unknown()).isEmpty();
        assertThat(outcome.epochs()).isEqualTo(6);
        assertThat(Savings.of(outcome.history(), GOAL).lost()).isEqualTo(2);
    }

    @Test
    void endsWithTheBudget() {
        Goal tight = new Goal(List.of(Direction.MINIMIZE), 9, 100, OptionalLong.of(20));
        Goal few = new Goal(List.of(Direction.MINIMIZE), 9, 2, OptionalLong.empty());

        assertThat(new Rerun(ASHA, tight, 4, 1).of(stored(30, 9)).epochs()).isEqualTo(20);
        assertThat(new Rerun(ASHA, tight, 4, 1).of(stored(30, 9)).history().open())
                .isEmpty();
        assertThat(new Rerun(NONE, few, 4, 1).of(stored(30, 9)).history().trials())
                .hasSize(2);
        assertThatThrownBy(() -> new Rerun(NONE, GOAL, 0, 1)).hasMessageContaining("workers");
    }

    @Test
    void aTrialAsItWasHasTheValuesOfItsBestEpochThen() {
        Goal two = new Goal(List.of(Direction.MAXIMIZE, Direction.MINIMIZE), 9, 100, OptionalLong.empty());
        Curve curve = new Curve(
                1, new double[] {0.2, 0.4, 0.3, 0.9}, new double[][] {{5, 4, 3, 2}}, new double[] {1, 0.5, 0, 0.5});
        Observation trial = new Observation(1, ANY, Status.COMPLETED, curve, List.of(0.3, 3.0, 128.0), 0);
        Goal three = new Goal(
                List.of(Direction.MAXIMIZE, Direction.MINIMIZE, Direction.MINIMIZE), 9, 100, OptionalLong.empty());

        assertThat(trial.upTo(2, Status.PAUSED, three).values()).containsExactly(0.4, 4.0, 128.0);
        assertThat(trial.upTo(2, Status.PAUSED, three).violation()).isEqualTo(0.5);
        assertThat(trial.upTo(4, Status.PAUSED, three).values())
                .as("keeps the limits")
                .containsExactly(0.3, 3.0, 128.0);
        assertThat(trial.upTo(9, Status.COMPLETED, three)).isEqualTo(trial);
        assertThat(trial.upTo(0, Status.RUNNING, two).values()).isEmpty();
        assertThat(trial.upTo(2, Status.FAILED, two).values()).isEmpty();
    }

    /** Trial {@code i} has the loss {@code i} at its end. */
    private static History stored(int trials, int epochs) {
        return new History(IntStream.rangeClosed(1, trials)
                .mapToObj(i -> observation(i, Status.COMPLETED, epochs, i))
                .toList());
    }

    private static Observation observation(int number, Status status, int epochs, double end) {
        double[] curve = new double[epochs];
        Arrays.setAll(curve, i -> end + epochs - 1 - i);
        return Observation.of(ANY, status, new Curve(number, curve), GOAL);
    }

    private static StoppingRule rule(String name, Map<String, Object> options) {
        return StoppingRules.create(new Algorithm(name, options));
    }
}

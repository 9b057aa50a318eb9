package io.diapason.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.search.Goal;
import io.diapason.search.Observation;
import io.diapason.search.Status;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Direction;
import io.diapason.study.Happening.Kind;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ChronicleTest {
    private static final Goal UP = new Goal(Direction.MAXIMIZE, 10);

    private final Chronicle chronicle = new Chronicle(UP);
    private long position;

    private void tell(Kind kind, int trial, int epoch, Double... objectives) {
        chronicle.follow(
                List.of(new Happening(++position, kind, trial, 1, epoch, List.of(objectives), 0)),
                Map.of(trial, Configuration.of(Map.of("x", trial))));
    }

    private Observation trial(int number) {
        return chronicle.now().history().numbered(number).orElseThrow();
    }

    @Test
    void aTrialIsBegunMeasuredPausedResumedAndEnded() {
        tell(Kind.BEGUN, 1, 0);
        tell(Kind.MEASURED, 1, 1, 0.4);
        tell(Kind.MEASURED, 1, 2, 0.3);
        assertThat(trial(1).curve().values()).containsExactly(0.4, 0.3);
        assertThat(trial(1).value()).hasValue(0.4);
        tell(Kind.PAUSED, 1, 2);
        assertThat(trial(1).status()).isEqualTo(Status.PAUSED);
        tell(Kind.RESUMED, 1, 2);
        tell(Kind.MEASURED, 1, 3, 0.5);
        tell(Kind.LOST, 1, 3);
        assertThat(trial(1).status()).isEqualTo(Status.RUNNING);
        tell(Kind.COMPLETED, 1, 3, 0.5);
        assertThat(trial(1).status()).isEqualTo(Status.COMPLETED);
        assertThat(trial(1).values()).containsExactly(0.5);
        assertThat(chronicle.now().position()).isEqualTo(8);
    }

    @Test
    void endedTrialsComeFirstInTheOrderOfEnding() {
        for (int number = 1; number <= 4; number++) {
            tell(Kind.BEGUN, number, 0);
        }
        tell(Kind.STOPPED, 3, 0);
        tell(Kind.INFEASIBLE, 1, 0);
        assertThat(chronicle.now().history().trials())
                .extracting(Observation::number)
                .containsExactly(3, 1, 2, 4);
        assertThat(trial(1).values()).isEmpty();
    }

    @Test
    void whatIsReportedAgainTakesItsPlaceAndWhatIsLostIsForgotten() {
        tell(Kind.BEGUN, 1, 0);
        tell(Kind.MEASURED, 1, 1, 0.4);
        tell(Kind.MEASURED, 1, 2, 0.9);
        tell(Kind.MEASURED, 1, 1, 0.5);
        assertThat(trial(1).curve().values()).containsExactly(0.5, 0.9);
        tell(Kind.COMPLETED, 1, 1);
        assertThat(trial(1).curve().values()).containsExactly(0.5);
        assertThat(trial(1).value()).hasValue(0.5);
    }

    @Test
    void anEpochWithoutAValueIsAGap() {
        tell(Kind.BEGUN, 1, 0);
        tell(Kind.MEASURED, 1, 3, Double.NaN);
        assertThat(trial(1).curve().values()).containsExactly(Double.NaN, Double.NaN, Double.NaN);
        assertThat(trial(1).value()).isEmpty();
    }

    @Test
    void severalObjectivesAreThoseOfTheBestEpochByTheFirst() {
        Goal both = new Goal(List.of(Direction.MAXIMIZE, Direction.MINIMIZE), 10, 5, OptionalLong.empty());
        Chronicle other = new Chronicle(both);
        other.follow(
                List.of(
                        new Happening(1, Kind.BEGUN, 1, 1, 0, List.of(), 0),
                        new Happening(2, Kind.MEASURED, 1, 1, 1, List.of(0.4, 9.0), 0.25),
                        new Happening(3, Kind.MEASURED, 1, 1, 2, List.of(0.3, 8.0), 0)),
                Map.of(1, Configuration.of(Map.of("x", 1))));
        Observation trial = other.now().history().numbered(1).orElseThrow();
        assertThat(trial.values()).containsExactly(0.4, 9.0);
        assertThat(trial.violation()).isEqualTo(0.25);
        assertThat(trial.curve().at(1, 2)).isEqualTo(8.0);
        assertThat(trial.curve().violation(1)).isEqualTo(0.25);
    }

    @Test
    void lookingAheadChangesNothing() {
        tell(Kind.BEGUN, 1, 0);
        Happening next = new Happening(2, Kind.MEASURED, 1, 1, 1, List.of(0.4), 0);
        Snapshot ahead = chronicle.with(next);
        assertThat(ahead.position()).isEqualTo(2);
        assertThat(ahead.history().numbered(1).orElseThrow().epochs()).isEqualTo(1);
        assertThat(trial(1).epochs()).isZero();
        chronicle.follow(List.of(next), Map.of());
        assertThat(chronicle.now()).isEqualTo(ahead);
    }

    @Test
    void refusesGapsAndIgnoresWhatItKnows() {
        tell(Kind.BEGUN, 1, 0);
        Happening late = new Happening(3, Kind.MEASURED, 1, 1, 1, List.of(0.4), 0);
        assertThatThrownBy(() -> chronicle.follow(List.of(late), Map.of()))
                .hasMessageContaining("the event after position 1 must be the next one");
        Happening known = new Happening(1, Kind.STOPPED, 1, 1, 0, List.of(), 0);
        chronicle.follow(List.of(known), Map.of());
        assertThat(trial(1).status()).isEqualTo(Status.RUNNING);
    }
}

package io.diapason.search.replay;

import static io.diapason.search.space.Spaces.reals;
import static io.diapason.search.space.Spaces.space;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Ruling;
import io.diapason.search.Sampler;
import io.diapason.search.Status;
import io.diapason.search.StoppingRule;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Scale;
import io.diapason.search.space.SearchSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final SearchSpace LINE = space(List.of(reals("x", 0, 1, Scale.LINEAR)));
    private static final StoppingRule NEVER = (trial, history, goal) -> Ruling.GO_ON;

    /** Rows at 0, 0.1, 0.2 … with losses row.epoch falling: 0.6, 0.5, 0.4 for row 0, each later row 0.01 better. */
    private static ReplayTable table(int rows) {
        List<Configuration> configurations = new ArrayList<>();
        List<double[]> losses = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            configurations.add(at(row / 10.0));
            losses.add(new double[] {0.6 - 0.01 * row, 0.5 - 0.01 * row, 0.4 - 0.01 * row});
        }
        return new ReplayTable("line", LINE, configurations, losses, 0.7);
    }

    private static Configuration at(double x) {
        return Configuration.of(Map.of("x", x));
    }

    /** Always the same point: duplicates by intent. */
    private static Sampler stubborn(double x) {
        return (space, goal, history, random) -> Optional.of(at(x));
    }

    @Test
    void theNearestRowThatIsNotTakenAnswers() {
        ReplayTrace trace = new Replay(table(4), stubborn(0.21), NEVER, 1, 1).run(12);

        // rows 2, 3 (0.3 is nearer than 0.1), 1, 0
        assertThat(trace.lowest())
                .containsExactly(
                        new double[] {0.58, 0.48, 0.38, 0.38, 0.38, 0.37, 0.37, 0.37, 0.37, 0.37, 0.37, 0.37},
                        within(1e-9));
        assertThat(trace.trials()).isEqualTo(4);
        assertThat(trace.duplicates()).isEqualTo(3);
    }

    @Test
    void aStoppedTrialPaysWhatItRan() {
        StoppingRule afterTwo = (trial, history, goal) -> trial.epochs() == 2 ? Ruling.STOP : Ruling.GO_ON;
        ReplayTrace trace = new Replay(table(5), stubborn(0), afterTwo, 1, 1).run(100);

        assertThat(trace.trials()).isEqualTo(5);
        assertThat(trace.epochs()).isEqualTo(10);
        assertThat(trace.lowestWithin(1)).isEqualTo(0.6);
        assertThat(trace.lowestWithin(1_000)).isCloseTo(0.46, within(1e-9));
    }

    @Test
    void aResumedTrialPaysOnlyWhatItAdds() {
        List<Integer> seen = new ArrayList<>();
        StoppingRule pausing = new StoppingRule() {
            @Override
            public Ruling judge(Observation trial, History history, Goal goal) {
                seen.add(trial.epochs());
                return Ruling.PAUSE;
            }

            @Override
            public OptionalInt resume(History history, Goal goal, boolean mayBegin, RandomGenerator random) {
                return history.paused().stream().mapToInt(Observation::number).findFirst();
            }
        };
        ReplayTrace trace = new Replay(table(4), stubborn(0), pausing, 1, 1).run(100);

        assertThat(trace.epochs()).isEqualTo(4 * 3);
        assertThat(seen).containsExactly(1, 2, 1, 2, 1, 2, 1, 2); // the last epoch is not judged
    }

    @Test
    void severalWorkersSeeTheCurvesOfRunningTrials() {
        List<Integer> running = new ArrayList<>();
        Sampler watching = (space, goal, history, random) -> {
            running.add((int) history.trials().stream()
                    .filter(trial -> trial.status() == Status.RUNNING)
                    .count());
            return Optional.of(at(history.trials().size() / 10.0));
        };
        ReplayTrace trace = new Replay(table(9), watching, NEVER, 1, 3).run(1_000);

        assertThat(running).startsWith(0, 1, 2, 2, 2).hasSize(9);
        assertThat(trace.epochs()).isEqualTo(27);
        assertThat(trace.duplicates()).isZero();
    }

    @Test
    void endsInTheMiddleOfATrialWhenTheEpochsAreSpent() {
        assertThat(new Replay(table(4), stubborn(0), NEVER, 1, 2).run(5).lowest())
                .hasSize(5);
    }

    @Test
    void regretIsTheShareOfWhatCouldBeLearntThatIsMissing() {
        ReplayTable table = table(4);

        assertThat(table.regret(0.37)).isZero();
        assertThat(table.regret(0.535)).isCloseTo(0.5, within(1e-9));
        assertThat(table.regret(100)).isEqualTo(1);
    }

    @Test
    void whatIsNotFiniteIsShownAsAHundred() {
        ReplayTable table = new ReplayTable(
                "bad", LINE, List.of(at(0)), List.of(new double[] {Double.NaN, 1e9, Double.NEGATIVE_INFINITY, 0.5}), 1);

        assertThat(table.losses()[0]).containsExactly(100, 100, 100, 0.5);
    }

    @Test
    void refusesTablesThatCannotBeReplayed() {
        assertThatThrownBy(() -> new ReplayTable("a", LINE, List.of(), List.of(), 1))
                .hasMessageContaining("a curve for each configuration");
        assertThatThrownBy(() ->
                        new ReplayTable("a", LINE, List.of(at(0), at(1)), List.of(new double[1], new double[2]), 1))
                .hasMessageContaining("one length");
        assertThatThrownBy(() -> new ReplayTable("a", LINE, List.of(at(0)), List.of(new double[] {2}), 1))
                .hasMessageContaining("below 1.0");
        assertThatThrownBy(() -> new Replay(table(1), stubborn(0), NEVER, 1, 0)).hasMessageContaining("workers");
    }
}

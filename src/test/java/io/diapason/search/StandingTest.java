package io.diapason.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.search.space.Configuration;
import io.diapason.search.space.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final Goal GOAL = new Goal(Direction.MAXIMIZE, 10);

    @Test
    void whoWasTrainedFurtherDidBetter() {
        assertThat(ranks(
                        trial(1, Status.STOPPED, 0.9, 1),
                        trial(2, Status.PAUSED, 0.5, 3),
                        trial(3, Status.RUNNING, 0.2, 9)))
                .containsExactly(3, 2, 1);
    }

    @Test
    void whoCompletedDidBetterHoweverFewItsEpochs() {
        assertThat(ranks(trial(1, Status.STOPPED, 0.9, 9), trial(2, Status.COMPLETED, 0.1, 4)))
                .containsExactly(2, 1);
    }

    @Test
    void theValueDecidesAmongEqualLengths() {
        Observation[] trials = {
            trial(1, Status.COMPLETED, 0.3, 10), trial(2, Status.COMPLETED, 0.4, 4), trial(3, Status.COMPLETED, 0.1, 10)
        };

        assertThat(ranks(trials)).containsExactly(2, 1, 3);
        assertThat(ranks(new Goal(Direction.MINIMIZE, 10), trials)).containsExactly(3, 1, 2);
    }

    @Test
    void limitsComeBeforeAllElse() {
        Observation breaking = new Observation(
                1, Configuration.of(Map.of()), Status.COMPLETED, new Curve(1, new double[] {0.9}), List.of(0.9), 0.2);

        assertThat(ranks(breaking, trial(2, Status.STOPPED, 0.1, 1))).containsExactly(2, 1);
    }

    @Test
    void trialsWithoutAValueStandNowhere() {
        Observation infeasible = Observations.blank(1, Configuration.of(Map.of()), Status.INFEASIBLE);
        Observation begun = Observations.blank(2, Configuration.of(Map.of()), Status.RUNNING);

        assertThat(ranks(infeasible, begun, trial(3, Status.COMPLETED, 0.1, 10)))
                .containsExactly(3);
    }

    @Test
    void equalsStandByAge() {
        assertThat(ranks(trial(2, Status.COMPLETED, 0.0, 10), trial(1, Status.COMPLETED, -0.0, 10)))
                .containsExactly(1, 2);
    }

    private static List<Integer> ranks(Observation... trials) {
        return ranks(GOAL, trials);
    }

    private static List<Integer> ranks(Goal goal, Observation... trials) {
        return Standing.ranked(new History(List.of(trials)), goal).stream()
                .map(Observation::number)
                .toList();
    }

    private static Observation trial(int number, Status status, double value, int epochs) {
        double[] curve = new double[epochs];
        Arrays.fill(curve, value);
        return Observation.of(Configuration.of(Map.of()), status, new Curve(number, curve), GOAL);
    }
}

package io.diapason.search.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Rerun;
import io.diapason.search.Status;
import io.diapason.search.StoppingRule;
import io.diapason.search.space.Direction;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HyperbandTest {
    private static final Goal GOAL = new Goal(Direction.MINIMIZE, 27);

    @Test
    void hasABracketForEachFirstRungWithinTheFullLength() {
        assertThat(new Hyperband(1, 3, 10).count(new Goal(Direction.MINIMIZE, 81)))
                .isEqualTo(5);
        assertThat(new Hyperband(1, 3, 10).count(new Goal(Direction.MINIMIZE, 80)))
                .isEqualTo(4);
        assertThat(new Hyperband(1, 3, 2).count(new Goal(Direction.MINIMIZE, 81)))
                .isEqualTo(2);
        assertThat(new Hyperband(50, 3, 10).count(new Goal(Direction.MINIMIZE, 20)))
                .isEqualTo(1);
    }

    @Test
    void bracketsHaveTheSharesOfThePaper() {
        Goal goal = new Goal(Direction.MINIMIZE, 81);
        int[] counts = new int[5];
        for (int number = 1; number <= 143; number++) {
            counts[new Hyperband(1, 3, 10).bracket(number, goal)]++;
        }

        // table 1 of Li et al. 2018 for R = 81, eta = 3, with ceil as in algorithm 1
        int[] paper = {81, 34, 15, 8, 5};
        for (int bracket = 0; bracket < 5; bracket++) {
            assertThat(counts[bracket]).as("bracket %d", bracket).isBetween(paper[bracket] - 2, paper[bracket] + 2);
        }
    }

    @Test
    void oneBracketIsAsha() {
        History stored = Curves.losses(2, 90, GOAL);

        assertThat(new Rerun(new Hyperband(1, 3, 1), GOAL, 4, 1).of(stored))
                .isEqualTo(new Rerun(new Asha(1, 3), GOAL, 4, 1).of(stored));
    }

    @Test
    void aLateLearnerGetsItsChance() {
        int found = 0;
        int foundByAsha = 0;
        for (int seed = 0; seed < 10; seed++) {
            History stored = withLateLearners(seed);
            found += best(new Hyperband(1, 3, 10), stored) < 0.1 ? 1 : 0;
            foundByAsha += best(new Asha(1, 3), stored) < 0.1 ? 1 : 0;
        }

        assertThat(found).isGreaterThanOrEqualTo(9);
        assertThat(foundByAsha).isLessThanOrEqualTo(1);
    }

    @Test
    void costsAFractionOfTheFullLength() {
        Rerun.Outcome outcome = new Rerun(new Hyperband(1, 3, 10), GOAL, 4, 1).of(Curves.losses(3, 300, GOAL));

        assertThat(outcome.epochs()).isLessThan(300 * 27 / 3);
    }

    @Test
    void refusesSenselessOptions() {
        assertThatThrownBy(() -> new Hyperband(1, 3, 0)).hasMessageContaining("brackets");
    }

    private static double best(StoppingRule rule, History stored) {
        return new Rerun(rule, GOAL, 4, 1).of(stored).best().orElseThrow();
    }

    /** Every 15th learns nothing for 8 epochs and then leaves all others behind. */
    private static History withLateLearners(int seed) {
        return new History(IntStream.rangeClosed(1, 150)
                .mapToObj(i -> (i + seed) % 15 == 0 ? late(i) : quick(seed, i))
                .toList());
    }

    private static Observation late(int number) {
        double[] curve = new double[27];
        Arrays.fill(curve, 0, 8, 5);
        Arrays.fill(curve, 8, 27, 0.05);
        return Curves.trial(number, Status.COMPLETED, GOAL, curve);
    }

    private static Observation quick(int seed, int number) {
        double[] curve = Arrays.stream(Curves.loss(seed, number, 27))
                .map(value -> Math.max(0.3, value))
                .toArray();
        return Curves.trial(number, Status.COMPLETED, GOAL, curve);
    }
}

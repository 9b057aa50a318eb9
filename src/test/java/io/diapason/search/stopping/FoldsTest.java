package io.diapason.search.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.diapason.search.Curve;
import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Ruling;
import io.diapason.search.Seeds;
import io.diapason.search.Status;
import io.diapason.search.space.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@link PairedTest}, {@link FoldRace}, {@link Folds}, {@link Wilcoxon}. */
class FoldsTest {
    private static final double NAN = Double.NaN;

    @Test
    void signedRanksAreExact() {
        assertThat(PairedTest.WILCOXON.p(new double[] {1, 2, 3, 4, 5})).isEqualTo(1 / 32.0);
        assertThat(PairedTest.WILCOXON.p(new double[] {-1, -2, -3})).isEqualTo(1);
        assertThat(PairedTest.WILCOXON.p(new double[] {-1, 2, 3, 4, 5})).isEqualTo(2 / 32.0);
        assertThat(PairedTest.WILCOXON.p(new double[0])).isEqualTo(1);
        assertThat(PairedTest.WILCOXON.p(new double[] {0, 0})).isEqualTo(1);
        // SciPy 1.14: wilcoxon([1.83, .5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30], [.878, .647, .598, 2.05, 1.06,
        // 1.29, 1.06, 3.14, 1.29],
        // alternative="greater", method="exact").pvalue
        assertThat(PairedTest.WILCOXON.p(new double[] {0.952, -0.147, 1.022, 0.43, 0.62, 0.59, 0.49, -0.08, 0.01}))
                .isCloseTo(0.01953125, within(1e-12));
    }

    @Test
    void signedRanksCountAllSigns() {
        double[] sizes = {1, 1, 2, 2, 2, 7, 7};
        for (int seen = 0; seen < 128; seen++) {
            double[] differences = signed(sizes, seen);
            long asLarge = IntStream.range(0, 128)
                    .filter(signs -> sum(signed(sizes, signs)) >= sum(differences))
                    .count();

            assertThat(PairedTest.WILCOXON.p(differences)).isCloseTo(asLarge / 128.0, within(1e-12));
        }
    }

    @Test
    void studentsTIsTheTables() {
        // sleep data (Student 1908), paired, one-sided: t = 4.0621 with 9 degrees of freedom, p = 0.001416 (R: t.test)
        double[] sleep = {1.2, 2.4, 1.3, 1.3, 0, 1.0, 1.8, 0.8, 4.6, 1.4};
        assertThat(PairedTest.T.p(sleep)).isCloseTo(0.001416, within(1e-6));
        assertThat(PairedTest.T.p(Arrays.stream(sleep).map(v -> -v).toArray())).isCloseTo(1 - 0.001416, within(1e-6));
        assertThat(PairedTest.T.p(new double[] {1})).isEqualTo(1);
        assertThat(PairedTest.T.p(new double[] {1, 1})).isZero();
        assertThat(PairedTest.T.p(new double[] {-1, -1})).isEqualTo(1);
        assertThat(PairedTest.T.p(new double[] {0, 0})).isEqualTo(0.5);
        assertThat(StudentT.above(2.0, 4)).isCloseTo(0.058058, within(1e-6));
    }

    @ParameterizedTest
    @EnumSource(PairedTest.class)
    void equalsAreGivenUpNoMoreOftenThanAlpha(PairedTest test) {
        for (int folds : new int[] {5, 10, 24}) {
            assertThat(givenUp(new FoldRace(0.1, 2, test), folds, 0, 4_000))
                    .as("%d folds", folds)
                    .isBetween(0.02, 0.11);
        }
    }

    @ParameterizedTest
    @EnumSource(PairedTest.class)
    void theWorseAreGivenUp(PairedTest test) {
        assertThat(givenUp(new FoldRace(0.1, 2, test), 10, 1.5, 500)).isGreaterThan(0.8);
        assertThat(givenUp(new FoldRace(0.1, 2, test), 10, -1, 500))
                .as("the better")
                .isLessThan(0.01);
    }

    @Test
    void looksOnlyWhereTheTestCanTell() {
        assertThat(new FoldRace(0.1, 2, PairedTest.WILCOXON).firstLook(5)).isEqualTo(4);
        assertThat(new FoldRace(0.1, 2, PairedTest.WILCOXON).firstLook(10)).isEqualTo(6);
        assertThat(new FoldRace(0.1, 2, PairedTest.WILCOXON).firstLook(3)).isEqualTo(3);
        assertThat(new FoldRace(0.1, 3, PairedTest.T).firstLook(5)).isEqualTo(3);
        assertThatThrownBy(() -> new FoldRace(0.1, 1, PairedTest.T)).hasMessageContaining("min_folds");
        assertThatThrownBy(() -> new FoldRace(0, 2, PairedTest.T)).hasMessageContaining("alpha");
    }

    @Test
    void racesOnTheFoldsThatBothHave() {
        FoldRace race = new FoldRace(0.1, 2, PairedTest.WILCOXON);
        double[] incumbent = {0.5, 0.9, 0.6, 0.8, 0.7};

        assertThat(race.canStillWin(incumbent, new double[] {0.4, 0.7, 0.5, 0.7, NAN}, Direction.MAXIMIZE))
                .isFalse();
        assertThat(race.canStillWin(incumbent, new double[] {0.4, 0.7, 0.5, 0.7, NAN}, Direction.MINIMIZE))
                .isTrue();
        assertThat(race.canStillWin(incumbent, new double[] {NAN, 0.7, 0.5, 0.7, 0.6}, Direction.MAXIMIZE))
                .isFalse();
        assertThat(race.canStillWin(incumbent, new double[] {0.4, 0.7, 0.5, NAN, NAN}, Direction.MAXIMIZE))
                .isTrue();
        assertThat(race.canStillWin(incumbent, new double[] {0.6, 0.7, 0.5, 0.7, NAN}, Direction.MAXIMIZE))
                .isTrue();
        assertThatThrownBy(() -> race.canStillWin(incumbent, new double[4], Direction.MAXIMIZE))
                .hasMessageContaining("5 and 4");
    }

    @Test
    void eachFoldFollowsFromTheMeans() {
        double[] folds = {0.5, 0.75, 0.25, 0.875};
        double[] means = Folds.means(folds);

        assertThat(means).containsExactly(0.5, 0.625, 0.5, 0.59375);
        assertThat(Folds.values(new Curve(1, means), 5)).containsExactly(0.5, 0.75, 0.25, 0.875, NAN);
        assertThat(Folds.means(new double[] {1, NAN, 1})).containsExactly(1, NAN, NAN);
    }

    @Test
    void foldsThatSeparateComeFirst() {
        assertThat(Folds.byInformation(
                        List.of(new double[] {0.5, 0.1, 0.5, 0.4}, new double[] {0.5, 0.9, 0.6, 0.5}, new double[] {
                            0.5, NAN, 0.4, 0.6
                        })))
                .containsExactly(1, 2, 3, 0);
        assertThat(Folds.byInformation(List.of())).isEmpty();
    }

    @Test
    void theRuleRacesAgainstTheBestThatHasAllFolds() {
        Goal goal = new Goal(Direction.MAXIMIZE, 5);
        Observation best = folds(1, Status.COMPLETED, goal, 0.5, 0.9, 0.6, 0.8, 0.7);
        Observation poor = folds(2, Status.COMPLETED, goal, 0.1, 0.2, 0.1, 0.2, 0.1);
        Observation ahead = folds(3, Status.RUNNING, goal, 0.9, 0.99, 0.9);
        Observation challenger = folds(4, Status.RUNNING, goal, 0.4, 0.7, 0.5, 0.7);

        assertThat(judge(goal, challenger, best, poor, ahead)).isEqualTo(Ruling.STOP);
        assertThat(judge(goal, challenger, poor, ahead)).isEqualTo(Ruling.GO_ON);
        assertThat(judge(goal, challenger)).isEqualTo(Ruling.GO_ON);
        assertThat(judge(goal, folds(4, Status.RUNNING, goal, NAN, NAN), best)).isEqualTo(Ruling.STOP);
    }

    private static Ruling judge(Goal goal, Observation challenger, Observation... others) {
        return new Wilcoxon(new FoldRace(0.1, 2, PairedTest.WILCOXON))
                .judge(challenger, new History(List.of(others)).with(challenger), goal);
    }

    private static Observation folds(int number, Status status, Goal goal, double... values) {
        return Curves.trial(number, status, goal, Folds.means(values));
    }

    /** Share of challengers given up in races over folds as hard as each other's; the challenger is worse by so many standard deviations. */
    private static double givenUp(FoldRace race, int folds, double worse, int races) {
        int givenUp = 0;
        for (int i = 0; i < races; i++) {
            RandomGenerator random = Seeds.generator(folds, i);
            double[] incumbent = new double[folds];
            double[] challenger = new double[folds];
            Arrays.fill(challenger, NAN);
            double[] own = new double[folds];
            for (int fold = 0; fold < folds; fold++) {
                double difficulty = 3 * random.nextGaussian();
                incumbent[fold] = difficulty + random.nextGaussian() / Math.sqrt(2);
                own[fold] = difficulty + random.nextGaussian() / Math.sqrt(2) - worse;
            }
            boolean alive = true;
            for (int fold = 0; fold < folds && alive; fold++) {
                challenger[fold] = own[fold];
                alive = race.canStillWin(incumbent, challenger, Direction.MAXIMIZE);
            }
            givenUp += alive ? 0 : 1;
        }
        return (double) givenUp / races;
    }

    private static double[] signed(double[] sizes, int signs) {
        return IntStream.range(0, sizes.length)
                .mapToDouble(i -> (signs >> i & 1) == 1 ? sizes[i] : -sizes[i])
                .toArray();
    }

    /** Positive ranks of 1, 1, 2, 2, 2, 7, 7: mean ranks 1.5, 4 and 6.5. */
    private static double sum(double[] differences) {
        return Arrays.stream(differences)
                .filter(difference -> difference > 0)
                .map(difference -> difference == 1 ? 1.5 : difference == 2 ? 4 : 6.5)
                .sum();
    }
}

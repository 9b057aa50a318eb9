package io.diapason.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.search.space.Configuration;
import io.diapason.search.space.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class MeritsTest {
    private static final Configuration ANY = Configuration.of(Map.of());
    private static final Goal ONE = new Goal(Direction.MINIMIZE, 10);
    private static final Goal TWO =
            new Goal(List.of(Direction.MAXIMIZE, Direction.MINIMIZE), 10, 100, OptionalLong.of(500));

    @Test
    void oneObjectiveWithoutViolationsStaysAsItIs() {
        History history = new History(List.of(Observations.completed(1, ANY, 0.5, 3)));

        assertThat(Merits.scalar(history, ONE)).isSameAs(history);
        assertThat(Merits.goal(ONE)).isSameAs(ONE);
    }

    @Test
    void severalObjectivesBecomeOneToBeMaximised() {
        assertThat(Merits.goal(TWO)).isEqualTo(new Goal(List.of(Direction.MAXIMIZE), 10, 100, OptionalLong.of(500)));
    }

    @Test
    void oneObjectiveThatBreaksLimitsIsWorseThanAllThatKeepThem() {
        History merits = Merits.scalar(
                new History(List.of(one(1, 0.9, 0), one(2, 0.1, 0.2), one(3, 0.5, 0), one(4, 0.05, 0.4))), ONE);

        assertThat(values(merits).get(0)).isEqualTo(0.9);
        assertThat(values(merits).get(2)).isEqualTo(0.5);
        assertThat(values(merits).get(1)).isGreaterThan(0.9);
        assertThat(values(merits).get(3)).isGreaterThan(values(merits).get(1)).isLessThan(0.9 + 1.1 * 0.85);
    }

    @Test
    void violationsEpochByEpochCountWhereTheyAreKnown() {
        Curve curve = new Curve(1, new double[] {0.3, 0.6}, new double[0][], new double[] {0.5, 0});
        Goal goal = new Goal(Direction.MAXIMIZE, 10);

        Observation merit = Merits.scalar(
                        new History(List.of(new Observation(1, ANY, Status.RUNNING, curve, List.of(0.6), 0))), goal)
                .trials()
                .get(0);

        assertThat(merit.curve().at(1)).isLessThan(0.3);
        assertThat(merit.curve().at(2)).isEqualTo(0.6);
        assertThat(merit.value()).hasValue(0.6);
    }

    @Test
    void aBetterFrontHasMoreMeritWhateverTheRoom() {
        List<Observation> trials = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            RandomGenerator random = Seeds.generator(3, i);
            trials.add(two(i, Math.max(0, random.nextInt(-3, 3)), random.nextInt(9), random.nextInt(9)));
        }

        History merits = Merits.scalar(new History(trials), TWO);

        List<List<Observation>> fronts = Pareto.fronts(trials, TWO);
        for (int rank = 1; rank < fronts.size(); rank++) {
            double best = merit(merits, fronts.get(rank)).max().orElseThrow();
            double worst = merit(merits, fronts.get(rank - 1)).min().orElseThrow();
            assertThat(best).isBetween(0.0, worst - 1e-6);
        }
    }

    @Test
    void withinAFrontTheEndsAndTheLonelyAreBetterThanTheCrowded() {
        History merits = Merits.scalar(
                new History(List.of(
                        two(1, 0, 1, 1), two(2, 0, 2, 2), two(3, 0, 2.1, 2.1), two(4, 0, 5, 5), two(5, 0, 9, 9))),
                TWO);

        List<Double> merit = values(merits);
        assertThat(merit.get(0)).isEqualTo(merit.get(4)).isGreaterThan(merit.get(3));
        assertThat(merit.get(3)).isGreaterThan(merit.get(1)).isGreaterThan(merit.get(2));
    }

    @Test
    void ofEqualTrialsTheFirstHasTheRoom() {
        History merits = Merits.scalar(new History(List.of(two(1, 0, 1, 1), two(2, 0, 5, 5), two(3, 0, 5, 5))), TWO);

        assertThat(values(merits).get(1)).isGreaterThan(values(merits).get(2));
    }

    @Test
    void curvesCanBeComparedAtAnEpochAndAcrossEpochs() {
        History merits = Merits.scalar(
                new History(List.of(
                        course(1, new double[] {0.1, 0.2, 0.3, 0.5}, new double[] {9, 8, 7, 6}),
                        course(2, new double[] {0.2, 0.4, 0.6, 0.8}, new double[] {8, 7, 6, 5}),
                        course(3, new double[] {0.05, Double.NaN, 0.1}, new double[] {9.5, 9, 9}))),
                TWO);

        Curve worse = merits.trials().get(0).curve();
        Curve better = merits.trials().get(1).curve();
        for (int epoch = 1; epoch <= 4; epoch++) {
            assertThat(better.at(epoch)).isGreaterThan(worse.at(epoch));
        }
        assertThat(better.values()).isSorted();
        assertThat(worse.values()).isSorted();
        assertThat(better.at(4)).isEqualTo(merits.trials().get(1).value().orElseThrow());
        assertThat(merits.trials().get(2).curve().at(2)).isNaN();
        assertThat(merits.trials().get(2).curve().at(1)).isLessThan(worse.at(1));
    }

    @Test
    void anObjectiveWithoutACurveCountsAsItIsAtTheBestEpoch() {
        Curve curve = new Curve(1, new double[] {0.1, 0.2});
        Observation small = new Observation(1, ANY, Status.RUNNING, curve, List.of(0.2, 10.0), 0);
        Observation large =
                new Observation(2, ANY, Status.RUNNING, new Curve(2, new double[] {0.1, 0.2}), List.of(0.2, 20.0), 0);

        History merits = Merits.scalar(new History(List.of(small, large)), TWO);

        assertThat(merits.trials().get(0).curve().at(1))
                .isGreaterThan(merits.trials().get(1).curve().at(1));
    }

    @Test
    void failedTrialsStayWithoutAValue() {
        History merits = Merits.scalar(
                new History(List.of(two(1, 0, 1, 1), Observations.blank(2, ANY, Status.INFEASIBLE))), TWO);

        assertThat(merits.trials().get(1)).isEqualTo(Observations.blank(2, ANY, Status.INFEASIBLE));
    }

    @Test
    void aLongHistoryIsBounded() {
        List<Observation> trials = new ArrayList<>();
        for (int i = 1; i <= 3_000; i++) {
            RandomGenerator random = Seeds.generator(5, i);
            trials.add(course(
                    i,
                    random.doubles(20).sorted().toArray(),
                    random.doubles(20).map(v -> 1 - v).sorted().toArray()));
        }

        History merits = Merits.scalar(new History(trials), TWO);

        assertThat(merits.trials())
                .allSatisfy(trial -> assertThat(trial.value().orElseThrow()).isBetween(0.0, 1.0));
    }

    private static Observation one(int number, double value, double violation) {
        Curve curve = new Curve(number, new double[] {value});
        return new Observation(number, ANY, Status.COMPLETED, curve, List.of(value), violation);
    }

    private static Observation two(int number, double violation, double up, double down) {
        Curve curve = new Curve(number, new double[] {up});
        return new Observation(number, ANY, Status.COMPLETED, curve, List.of(up, down), violation);
    }

    private static Observation course(int number, double[] up, double[] down) {
        Curve curve = new Curve(number, up, new double[][] {down}, new double[0]);
        int last = up.length - 1;
        return new Observation(number, ANY, Status.RUNNING, curve, List.of(up[last], down[last]), 0);
    }

    private static List<Double> values(History history) {
        return history.trials().stream()
                .map(trial -> trial.value().orElseThrow())
                .toList();
    }

    private static DoubleStream merit(History merits, List<Observation> front) {
        return front.stream()
                .mapToDouble(trial ->
                        merits.numbered(trial.number()).orElseThrow().value().orElseThrow());
    }
}

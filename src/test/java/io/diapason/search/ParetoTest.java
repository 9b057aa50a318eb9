package io.diapason.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.diapason.search.space.Configuration;
import io.diapason.search.space.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParetoTest {
    /** Recall up, parameters down. */
    private static final Goal GOAL =
            new Goal(List.of(Direction.MAXIMIZE, Direction.MINIMIZE), 10, 100, OptionalLong.empty());

    @Test
    void sortsIntoFronts() {
        List<Observation> trials = List.of(
                trial(1, 0, 0.5, 10), trial(2, 0, 0.6, 20), trial(3, 0, 0.5, 20), trial(4, 0, 0.4, 30), blank(5));

        assertThat(Pareto.fronts(trials, GOAL).stream().map(ParetoTest::numbers))
                .containsExactly(List.of(1, 2), List.of(3), List.of(4));
        assertThat(numbers(Pareto.front(trials, GOAL))).containsExactly(1, 2);
    }

    @Test
    void equalTrialsShareAFront() {
        assertThat(numbers(Pareto.front(List.of(trial(1, 0, 0.5, 10), trial(2, 0, 0.5, 10)), GOAL)))
                .containsExactly(1, 2);
    }

    @Test
    void whatBreaksLimitsComesAfterAllThatKeepThem() {
        List<Observation> trials = List.of(trial(1, 0.3, 0.9, 1), trial(2, 0, 0.1, 99), trial(3, 0.1, 0.5, 50));

        assertThat(Pareto.fronts(trials, GOAL).stream().map(ParetoTest::numbers))
                .containsExactly(List.of(2), List.of(3), List.of(1));
        assertThat(Pareto.front(List.of(trial(1, 0.3, 0.9, 1)), GOAL)).isEmpty();
    }

    @Test
    void missingObjectivesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pareto.fronts(List.of(Observations.completed(7, configuration(), 0.5, 3)), GOAL))
                .withMessage("trial 7 must have a value for each of [MAXIMIZE, MINIMIZE], but has [0.5]");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void ranksAreThoseOfPeelingByDefinition(int objectives) {
        for (int seed = 0; seed < 20; seed++) {
            double[][] points = points(seed, 60, objectives, 6);
            RandomGenerator random = Seeds.generator(99, seed);
            double[] violations = IntStream.range(0, 60)
                    .mapToDouble(i -> Math.max(0, random.nextInt(-4, 3)))
                    .toArray();

            assertThat(Pareto.ranks(points, violations)).isEqualTo(peeled(points, violations));
        }
    }

    @Test
    void crowdingIsTheRoomBetweenNeighboursAndInfiniteAtTheEnds() {
        double[][] front = {{0, 10}, {1, 6}, {2, 5}, {10, 0}};

        double[] room = Pareto.crowding(front);

        assertThat(room[0]).isInfinite();
        assertThat(room[3]).isInfinite();
        assertThat(room[1]).isCloseTo(0.2 + 0.5, within(1e-12));
        assertThat(room[2]).isCloseTo(0.9 + 0.6, within(1e-12));
        assertThat(Pareto.crowding(new double[][] {{1, 1}, {1, 1}})).containsExactly(0, 0);
        assertThat(Pareto.crowding(new double[0][])).isEmpty();
    }

    @Test
    void hypervolumeOfKnownBodies() {
        assertThat(Hypervolume.of(new double[][] {{2}, {1}}, new double[] {5})).isEqualTo(4);
        assertThat(Hypervolume.of(new double[][] {{1, 2}, {2, 1}}, new double[] {3, 3}))
                .isEqualTo(3);
        assertThat(Hypervolume.of(new double[][] {{0, 0, 0}}, new double[] {1, 2, 3}))
                .isEqualTo(6);
        assertThat(Hypervolume.of(new double[][] {{4, 0}, {0, 4}}, new double[] {3, 3}))
                .as("outside the reference")
                .isZero();
        assertThat(Hypervolume.of(new double[0][], new double[] {3, 3})).isZero();
        assertThat(Hypervolume.gain(new double[][] {{1, 2}}, new double[] {2, 1}, new double[] {3, 3}))
                .isEqualTo(1);
        assertThat(Hypervolume.gain(new double[][] {{1, 1}}, new double[] {2, 2}, new double[] {3, 3}))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void hypervolumeCountsTheBeatenCells(int objectives) {
        int side = 6;
        double[] reference = new double[objectives];
        Arrays.fill(reference, side);
        for (int seed = 0; seed < 20; seed++) {
            double[][] points = points(seed, 12, objectives, side + 1);
            long beaten = IntStream.range(0, (int) Math.pow(side, objectives))
                    .filter(cell -> Arrays.stream(points).anyMatch(point -> covers(point, cell, side)))
                    .count();

            assertThat(Hypervolume.of(points, reference)).isCloseTo(beaten, within(1e-9));
        }
    }

    @Test
    void hypervolumeRefusesWhatWouldTakeTooLong() {
        double[][] many = IntStream.range(0, 2000)
                .mapToObj(i -> new double[] {i, 2000 - i, i % 7, -i % 7})
                .toArray(double[][]::new);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hypervolume.of(many, new double[] {9999, 9999, 9999, 9999}))
                .withMessageContaining("2000 points with 4 costs");
    }

    @Test
    void theReferenceLiesBehindThePoints() {
        assertThat(Hypervolume.reference(new double[][] {{0, 5}, {10, 5}})).containsExactly(11, 5.5);
        assertThat(Hypervolume.reference(new double[][] {{0}})).containsExactly(1);
    }

    private static boolean covers(double[] point, int cell, int side) {
        int rest = cell;
        for (double cost : point) {
            if (rest % side < cost) {
                return false;
            }
            rest /= side;
        }
        return true;
    }

    private static int[] peeled(double[][] points, double[] violations) {
        int[] ranks = new int[points.length];
        Arrays.fill(ranks, -1);
        for (int rank = 0; Arrays.stream(ranks).anyMatch(r -> r < 0); rank++) {
            int front = rank;
            int[] before = ranks.clone();
            for (int i = 0; i < points.length; i++) {
                int at = i;
                boolean beaten = IntStream.range(0, points.length)
                        .anyMatch(j -> before[j] < 0
                                && (violations[j] < violations[at]
                                        || violations[j] == violations[at] && Pareto.dominates(points[j], points[at])));
                ranks[i] = ranks[i] < 0 && !beaten ? front : ranks[i];
            }
        }
        return ranks;
    }

    private static double[][] points(int seed, int count, int objectives, int side) {
        RandomGenerator random = Seeds.generator(7, seed);
        return IntStream.range(0, count)
                .mapToObj(i -> IntStream.range(0, objectives)
                        .mapToDouble(k -> random.nextInt(side))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static List<Integer> numbers(List<Observation> trials) {
        return trials.stream().map(Observation::number).toList();
    }

    private static Observation trial(int number, double violation, double recall, double size) {
        Curve curve = new Curve(number, new double[] {recall});
        return new Observation(number, configuration(), Status.COMPLETED, curve, List.of(recall, size), violation);
    }

    private static Observation blank(int number) {
        return Observations.blank(number, configuration(), Status.FAILED);
    }

    private static Configuration configuration() {
        return Configuration.of(Map.of());
    }
}

package io.diapason.search.samplers;

import static io.diapason.search.space.Spaces.reals;
import static io.diapason.search.space.Spaces.space;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.search.History;
import io.diapason.search.Observations;
import io.diapason.search.Sampler;
import io.diapason.search.Seeds;
import io.diapason.search.Status;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Parameter;
import io.diapason.search.space.Scale;
import io.diapason.search.space.SearchSpace;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SobolTest extends SamplerContract {
    private static final SearchSpace SQUARE = cube(2);

    @Override
    Sampler sampler() {
        return new Sobol();
    }

    /** A (0, 6, 2)-net: every way of cutting the square into 64 equal dyadic boxes has one point in each box. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sixtyFourPointsAreANet(long seed) {
        double[][] points = points(new Sobol(), SQUARE, 64, seed);

        for (int bits = 0; bits <= 6; bits++) {
            Set<Integer> boxes = new HashSet<>();
            for (double[] point : points) {
                boxes.add(((int) (point[0] * (1 << bits)) << 6) + (int) (point[1] * (64 >> bits)));
            }
            assertThat(boxes).as("cut into %d x %d", 1 << bits, 64 >> bits).hasSize(64);
        }
    }

    @Test
    void fillsTheSpaceMoreEvenlyThanRandomSearch() {
        SearchSpace cube = cube(6);
        double evenly = discrepancy(points(new Sobol(), cube, 128, 5));
        double luckiest = IntStream.range(0, 20)
                .mapToDouble(seed -> discrepancy(points(new Random(), cube, 128, seed)))
                .min()
                .orElseThrow();

        assertThat(evenly).isLessThan(0.7 * luckiest);
    }

    @Test
    void anotherStudyHasAnotherShift() {
        assertThat(points(new Sobol(), SQUARE, 4, 1)[3]).isNotEqualTo(points(new Sobol(), SQUARE, 4, 2)[3]);
    }

    @Test
    void onlyTheFirstTrialIsChance() {
        History begun = historyOf(RICH, 9);

        assertThat(sampler().suggest(RICH, GOAL, begun, Seeds.generator(1, 1)))
                .isEqualTo(sampler().suggest(RICH, GOAL, begun, Seeds.generator(2, 2)));
    }

    @Test
    void theSequenceIsLaidThroughAStartingPoint() {
        Configuration middle = Configuration.of(Map.of("x0", 0.0, "x1", 0.0));
        History history = History.empty().with(Observations.blank(1, middle, Status.RUNNING));

        Configuration second = suggest(SQUARE, history, 2).orElseThrow();

        assertThat(SQUARE.encode(second)).containsExactly(0.0, 0.0);
    }

    private static double[][] points(Sampler sampler, SearchSpace space, int count, long seed) {
        History history = History.empty();
        for (int number = 1; number <= count; number++) {
            Configuration next = sampler.suggest(space, GOAL, history, Seeds.generator(seed, number))
                    .orElseThrow();
            history = history.with(Observations.completed(number, next, 0.5, 1));
        }
        return history.tried().stream().map(space::encode).toArray(double[][]::new);
    }

    /** Squared centred L2 discrepancy (Hickernell 1998, A generalized discrepancy and quadrature error bound, formula 5.11c). */
    private static double discrepancy(double[][] points) {
        int n = points.length;
        double single =
                Arrays.stream(points).mapToDouble(x -> product(x, x, true)).sum();
        double pairs = Arrays.stream(points)
                .mapToDouble(x -> Arrays.stream(points)
                        .mapToDouble(y -> product(x, y, false))
                        .sum())
                .sum();
        return Math.pow(13 / 12.0, points[0].length) - 2.0 / n * single + pairs / n / n;
    }

    private static double product(double[] x, double[] y, boolean alone) {
        double product = 1;
        for (int axis = 0; axis < x.length; axis++) {
            double a = Math.abs(x[axis] - 0.5);
            double b = Math.abs(y[axis] - 0.5);
            product *= alone ? 1 + a / 2 - a * a / 2 : 1 + a / 2 + b / 2 - Math.abs(x[axis] - y[axis]) / 2;
        }
        return product;
    }

    private static SearchSpace cube(int dimensions) {
        return space(IntStream.range(0, dimensions)
                .<Parameter>mapToObj(i -> reals("x" + i, -1, 1, Scale.LINEAR))
                .toList());
    }
}

package io.diapason.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.diapason.search.Confirmed.Runs;
import io.diapason.search.space.Direction;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConfirmedTest {
    @Test
    void ranksByTheMeanOfFreshValuesNotByTheValueOfTheSearch() {
        Confirmed confirmed = confirmed(
                Direction.MAXIMIZE,
                new Runs(4, 0.9, List.of(0.50, 0.52, 0.51)),
                new Runs(7, 0.8, List.of(0.60, 0.61, 0.62)));

        assertThat(confirmed.ranking()).extracting(one -> one.runs().number()).containsExactly(7, 4);
        assertThat(confirmed.ranking().get(0).mean()).isCloseTo(0.61, within(1e-12));
        assertThat(confirmed.isSeparable()).isTrue();
    }

    @Test
    void intervalIsStudentsTOfThePooledDeviation() {
        Confirmed confirmed = confirmed(
                Direction.MAXIMIZE, new Runs(1, 0, List.of(1.0, 2.0, 3.0)), new Runs(2, 0, List.of(0.0, 2.0, 4.0)));

        // squares 2 + 8 = 10, 4 degrees of freedom: deviation 1.5811; t(0.975, 4) = 2.7764; / sqrt 3
        assertThat(confirmed.ranking().get(0).margin().orElseThrow()).isCloseTo(2.5345, within(1e-3));
        assertThat(confirmed.isSeparable()).isFalse();
        assertThat(confirmed.ranking().get(0).probability().orElseThrow()).isCloseTo(0.5, within(0.02));
    }

    @Test
    void aLossIsBetterBelow() {
        Confirmed confirmed =
                confirmed(Direction.MINIMIZE, new Runs(1, 0, List.of(0.3, 0.31)), new Runs(2, 0, List.of(0.2, 0.21)));

        assertThat(confirmed.ranking().get(0).runs().number()).isEqualTo(2);
        assertThat(confirmed.ranking().get(0).probability().orElseThrow()).isGreaterThan(0.9);
    }

    @Test
    void probabilitiesAreThoseOfTheWrongCalls() {
        RandomGenerator random = new SplittableRandom(5);
        int right = 0;
        double claimed = 0;
        int searches = 2_000;
        for (int search = 0; search < searches; search++) {
            double[] truth = {random.nextGaussian() * 0.02, random.nextGaussian() * 0.02, random.nextGaussian() * 0.02};
            Confirmed confirmed = Confirmed.of(
                    IntStream.range(0, 3)
                            .mapToObj(k -> new Runs(k + 1, 0, drawn(truth[k], random)))
                            .toList(),
                    Direction.MAXIMIZE,
                    new SplittableRandom(search));
            int first = confirmed.ranking().get(0).runs().number() - 1;
            boolean best = IntStream.range(0, 3).allMatch(k -> truth[first] >= truth[k]);
            right += best ? 1 : 0;
            claimed += confirmed.ranking().get(0).probability().orElseThrow();
        }

        assertThat(claimed / searches).isCloseTo((double) right / searches, within(0.05));
    }

    private static List<Double> drawn(double mean, RandomGenerator random) {
        return List.of(
                mean + random.nextGaussian() * 0.02,
                mean + random.nextGaussian() * 0.02,
                mean + random.nextGaussian() * 0.02);
    }

    @Test
    void oneRunEachTellsNoInterval() {
        Confirmed confirmed = confirmed(Direction.MAXIMIZE, new Runs(1, 0, List.of(0.9)), new Runs(2, 0, List.of(0.1)));

        assertThat(confirmed.ranking().get(0).margin()).isEmpty();
        assertThat(confirmed.ranking().get(0).probability()).isEmpty();
        assertThat(confirmed.isSeparable()).isFalse();
    }

    @Test
    void configurationsWhoseRunsAllFailedAreLeftOut() {
        assertThat(confirmed(Direction.MAXIMIZE, new Runs(1, 0, List.of())).ranking())
                .isEmpty();
        assertThat(confirmed(Direction.MAXIMIZE, new Runs(1, 0, List.of()), new Runs(2, 0, List.of(0.4)))
                        .isSeparable())
                .isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new Runs(1, 0, List.of(Double.NaN)));
    }

    private static Confirmed confirmed(Direction direction, Runs... runs) {
        return Confirmed.of(List.of(runs), direction, new SplittableRandom(1));
    }
}

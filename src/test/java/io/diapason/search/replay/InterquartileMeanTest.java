package io.diapason.search.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diapason.search.Seeds;
import org.junit.jupiter.api.Test;

class InterquartileMeanTest {
    @Test
    void leavesAQuarterOutAtEitherEnd() {
        assertThat(InterquartileMean.of(new double[] {100, 1, 2, 3, 4, 5, 6, -50}))
                .isEqualTo(3.5);
        assertThat(InterquartileMean.of(new double[] {1, 2, 6})).isEqualTo(3); // a quarter of three is none
    }

    @Test
    void resamplesWithinTasksOnly() {
        // Each task repeats one value: no sample can differ from the runs themselves.
        double[][] runs = {{1, 1, 1, 1}, {2, 2, 2, 2}, {3, 3, 3, 3}, {4, 4, 4, 4}};

        assertThat(InterquartileMean.of(runs, Seeds.generator(1, 1))).isEqualTo(new InterquartileMean(2.5, 2.5, 2.5));
    }

    @Test
    void theIntervalNarrowsWithTheNumberOfRuns() {
        double few = width(10);
        double many = width(1_000);

        assertThat(many).isBetween(0.01, few / 5);
        assertThat(few).isCloseTo(0.4, within(0.25));
    }

    private static double width(int runs) {
        double[] values = Seeds.generator(3, 3).doubles(runs).toArray();
        InterquartileMean mean = InterquartileMean.of(new double[][] {values}, Seeds.generator(1, 1));
        assertThat(mean.value()).isBetween(mean.low(), mean.high());
        return mean.high() - mean.low();
    }
}

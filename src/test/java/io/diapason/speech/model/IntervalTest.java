package io.diapason.speech.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalTest {
    @Test
    void isAsWideAsTheBinomialSays() {
        // One class of 400 clips, half of them right: 0.5 ± 1.96 sqrt(0.25 / 400) = 0.451 to 0.549.
        Interval interval = Interval.ofUar(new int[][] {{200, 200}, {0, 0}}, 1);

        assertThat(interval.low()).isCloseTo(0.451, within(0.01));
        assertThat(interval.high()).isCloseTo(0.549, within(0.01));
        assertThat(Interval.ofUar(new int[][] {{200, 200}, {0, 0}}, 1)).isEqualTo(interval);
    }

    @Test
    void isAPointWhereAllIsRight() {
        assertThat(Interval.ofUar(new int[][] {{9, 0}, {0, 9}}, 1)).isEqualTo(new Interval(1, 1));
    }
}

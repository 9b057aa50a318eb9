package io.diapason.speech.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diapason.speech.engine.Architecture;
import io.diapason.speech.engine.Precision;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Architecture SMALL =
            new NetworkShape(List.of(32, 32), 64, 0, 0, false).architecture(new InputShape(40, 8));
    private static final Architecture LARGE =
            new NetworkShape(List.of(512, 512), 64, 0, 0, false).architecture(new InputShape(40, 8));
    private static final Pace.Load LOAD = new Pace.Load(840, 299, 40, 32, 10);

    private final Pace pace = new Pace(precision -> 50e9);

    @Test
    void shortEpochsOfAYoungProcessAreForetoldSeveralTimesAsLongAsLater() {
        double young = foretold(SMALL);
        pace.learn(young, young, 100);
        pace.learn(young, young, 100);

        assertThat(young / foretold(SMALL)).isBetween(2.0, 3.25);
    }

    @Test
    void longEpochsHardlyNotice() {
        double young = foretold(LARGE);
        pace.learn(young, young, 100);

        assertThat(young / foretold(LARGE)).isBetween(1.0, 1.05);
    }

    @Test
    void whatIsLearnedOfOneNetworkCorrectsTheNextByHalfOnALogarithmicScale() {
        double before = foretold(LARGE);

        pace.learn(before, 4 * before, 10);

        assertThat(foretold(LARGE) / before).isCloseTo(2, within(0.1));
    }

    @Test
    void aMeasurementThatIsNoneIsNotLearned() {
        double before = foretold(LARGE);

        pace.learn(before, Double.NaN, 0);
        pace.learn(0, 1, 0);

        assertThat(foretold(LARGE)).isCloseTo(before, within(0.05 * before));
    }

    private double foretold(Architecture network) {
        return pace.epochSeconds(network, LOAD, Precision.FLOAT32);
    }
}

package io.diapason.speech.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.diapason.speech.engine.GemmRate;
import io.diapason.speech.engine.Pooling;
import io.diapason.speech.engine.Precision;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingLoadTest {
    private static final NetworkShape SHAPE = new NetworkShape(List.of(12, 8), 8, 0.4, 0.5, true);

    @Test
    void countsTheOperationsOfTheSeedsNetwork() {
        TrainingLoad seed = new TrainingLoad(NetworkShape.standard(), new InputShape(100, 8), 128, 130);

        // 3 * 130 * (2 * 1024 * (100 + 256) + 2 * 512 * (256 + 128))
        assertThat(seed.operationsPerClip()).isEqualTo(437_698_560.0);
        assertThat(seed.needlessShare()).isCloseTo(2.0 * 1_024 * 100 * 130 / 437_698_560, within(1e-12));
    }

    @Test
    void refusesWhatItWouldCountWrongly() {
        NetworkShape both = SHAPE.withRecurrence(true, false, Pooling.LAST);
        assertThatThrownBy(() -> new TrainingLoad(both, new InputShape(10, 8), 4, 6))
                .hasMessageContaining("must read one way");
    }

    @Test
    void bothSidesTrainTheSameNetworkAndClips() {
        TrainingLoad load = new TrainingLoad(SHAPE, new InputShape(10, 8), 4, 6);

        assertThat(load.clips().get(3).values()).isEqualTo(load.clips().get(3).values());
        try (MeasuredTraining engine = MeasuredTraining.engine(load, Precision.FLOAT32);
                MeasuredTraining stock = MeasuredTraining.stock(load)) {
            for (int i = 0; i < 3; i++) {
                engine.step();
                stock.step();
            }
            engine.infer();
            stock.infer();
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void multiplicationsAloneTakeTime(Precision precision) {
        TrainingLoad load = new TrainingLoad(SHAPE, new InputShape(10, 8), 4, 6);
        try (GemmRate rate = new GemmRate(load.architecture(), load.batch(), precision)) {
            assertThat(rate.measure(0.01)).isBetween(1e5, 1e13);
        }
    }
}

package io.diapason.speech.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.speech.dataset.Dataset;
import io.diapason.speech.engine.Pooling;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForesightTest {
    private final Dataset dataset = Tones.dataset(60, 20, 25);

    static List<NetworkShape> shapes() {
        NetworkShape plain = new NetworkShape(List.of(40, 24), 16, 0.1, 0.1, true);
        return List.of(
                plain,
                new NetworkShape(List.of(30), 16, 0, 0, false).withDense(0, plain.activation()),
                plain.withRecurrence(true, false, Pooling.ATTENTION),
                new NetworkShape(List.of(20, 20, 20), 16, 0, 0, true).withRecurrence(false, true, Pooling.MAX));
    }

    /** To the byte: the engine is asked the same way for what it will need and for what it takes. */
    @ParameterizedTest
    @MethodSource("shapes")
    void memoryOutsideTheHeapIsForetoldExactly(NetworkShape shape) {
        TrainingSettings settings = new TrainingSettings(2, 16, 0.01, "adam", 0, 1, "loss", false);
        List<Foresight> foretold = new ArrayList<>();

        TrainedModel model = Training.run(dataset, shape, settings, new EpochListener() {
            @Override
            public void beforeTraining(Foresight foresight) {
                foretold.add(foresight);
            }

            @Override
            public boolean afterEpoch(EpochResult result) {
                return true;
            }
        });

        assertThat(foretold).hasSize(1);
        assertThat(foretold.get(0).offHeapBytes()).isEqualTo(model.usage().offHeapBytes());
        assertThat(foretold.get(0).epochSeconds()).isPositive();
        assertThat(model.usage().arithmeticSeconds()).isPositive().isLessThanOrEqualTo(model.seconds());
    }

    @Test
    void largerBatchesAndNetworksNeedMore() {
        NetworkShape small = new NetworkShape(List.of(40, 24), 16, 0.1, 0.1, true);
        NetworkShape large = new NetworkShape(List.of(400, 240), 16, 0.1, 0.1, true);

        assertThat(foreseen(large, 16).offHeapBytes())
                .isGreaterThan(foreseen(small, 16).offHeapBytes());
        assertThat(foreseen(large, 16).epochSeconds())
                .isGreaterThan(foreseen(small, 16).epochSeconds());
        assertThat(foreseen(small, 50).offHeapBytes())
                .isGreaterThan(foreseen(small, 16).offHeapBytes());
    }

    private Foresight foreseen(NetworkShape shape, int batch) {
        return Foresight.of(dataset, shape, new TrainingSettings(2, batch, 0.01, "adam", 0, 1, "loss", false));
    }

    @Test
    void whatCannotFitIsRefusedWithTheFigures() {
        long heap = Runtime.getRuntime().maxMemory();
        Foresight outside = new Foresight(1, 1, Pointer.maxBytes() + (1L << 30), 1);
        Foresight inside = new Foresight(heap + (1L << 30), heap + (1L << 30), 1, 1);

        assertThatThrownBy(outside::requireRoom)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("GiB outside the Java heap, but needs")
                .hasMessageContaining("batch_size");
        assertThatThrownBy(inside::requireRoom).hasMessageContaining("GiB of Java heap, but needs");
        new Foresight(1, 1, 1, 1).requireRoom();
    }
}

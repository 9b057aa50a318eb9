package io.diapason.speech.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CheckpointsBehindTest {
    private final List<Integer> written = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch mayWrite = new CountDownLatch(1);

    @Test
    void trainingGoesOnWhileItIsWrittenAndClosingWaitsForIt() {
        try (CheckpointsBehind behind = new CheckpointsBehind(slow())) {
            behind.save(checkpoint(1));
            assertThat(written).isEmpty();
            mayWrite.countDown();
            behind.save(checkpoint(2));
            assertThat(written).contains(1);
        }

        assertThat(written).containsExactly(1, 2);
    }

    @Test
    void nothingIsWrittenAfterItWasDeleted() {
        mayWrite.countDown();
        try (CheckpointsBehind behind = new CheckpointsBehind(slow())) {
            behind.save(checkpoint(1));
            behind.delete();
            assertThat(written).containsExactly(1, 0);
            behind.save(checkpoint(2));
            assertThat(behind.load("")).isEmpty();
            assertThat(written).containsExactly(1, 0, 2);
        }
    }

    @Test
    void memoryThatRanOutBesideTheTrainingEndsIt() {
        CheckpointsBehind behind = new CheckpointsBehind(failing());
        behind.save(checkpoint(1));

        assertThatThrownBy(() -> behind.save(checkpoint(2)))
                .isInstanceOf(OutOfMemoryError.class)
                .hasMessage("said the test");
        behind.close();
    }

    private static Checkpoint checkpoint(int epoch) {
        List<EpochResult> history = new ArrayList<>();
        for (int e = 1; e <= epoch; e++) {
            history.add(new EpochResult(e, Map.of(), 1));
        }
        return new Checkpoint(
                "0".repeat(64), epoch, new float[2], new float[0], Optional.empty(), history, 0, epoch, 1, Map.of());
    }

    private CheckpointSlot slow() {
        return new CheckpointSlot() {
            @Override
            public Optional<Checkpoint> load(String identity) {
                return Optional.empty();
            }

            @Override
            public void save(Checkpoint checkpoint) {
                try {
                    mayWrite.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                written.add(checkpoint.epoch());
            }

            @Override
            public void delete() {
                written.add(0);
            }
        };
    }

    private static CheckpointSlot failing() {
        return new CheckpointSlot() {
            @Override
            public Optional<Checkpoint> load(String identity) {
                return Optional.empty();
            }

            @Override
            public void save(Checkpoint checkpoint) {
                throw new OutOfMemoryError("said the test");
            }

            @Override
            public void delete() {}
        };
    }
}

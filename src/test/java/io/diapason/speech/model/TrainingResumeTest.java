package io.diapason.speech.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A training that is abandoned in the middle of an epoch and one that goes on from its checkpoint are one training, to the bit. */
class TrainingResumeTest {
    private static final NetworkShape SHAPE = new NetworkShape(List.of(8, 6), 8, 0.2, 0.2, true);
    private static final int EPOCHS = 9;

    @TempDir
    private Path folder;

    private final List<EpochResult> told = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"adam", "nadam", "rmsprop", "sgd"})
    void goesOnAsIfNothingHadHappened(String optimizer) {
        TrainedModel whole = train(settings(optimizer, 0), EPOCHS, Optional.empty());
        List<EpochResult> curve = List.copyOf(told);
        abandonIn(2, optimizer);
        abandonIn(6, optimizer);
        told.clear();

        TrainedModel resumed = train(settings(optimizer, 0), EPOCHS, Optional.of(slot()));

        assertThat(hash(resumed)).isEqualTo(hash(whole));
        assertThat(resumed.bestEpoch()).isEqualTo(whole.bestEpoch());
        assertThat(resumed.evaluation()).isEqualTo(whole.evaluation());
        assertThat(told).extracting(EpochResult::epoch).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(told)
                .extracting(EpochResult::metrics)
                .containsExactlyElementsOf(
                        curve.stream().map(EpochResult::metrics).toList());
    }

    @Test
    void countsPatienceOn() {
        TrainingSettings frozen = new TrainingSettings(50, 16, 1e-9, "sgd", 4, 5, "accuracy", true);
        int end = train(frozen, 50, Optional.empty()).epochs();
        assertThatThrownBy(
                        () -> Training.run(Tones.dataset(), SHAPE, frozen, new Abandoned(end - 1), Optional.of(slot())))
                .isInstanceOf(TrainingCancelledException.class);

        assertThat(train(frozen, 50, Optional.of(slot())).epochs()).isEqualTo(end);
    }

    @Test
    void beginsAnewWithOtherSettings() {
        abandonIn(4, "adam");

        TrainedModel other = train(settings("adam", 1), 2, Optional.of(slot()));

        assertThat(hash(other)).isEqualTo(hash(train(settings("adam", 1), 2, Optional.empty())));
    }

    @Test
    void endsWithTheBestWeightsOfTheCheckpointWhereTheListenerGivesItUpAgain() {
        abandonIn(6, "adam");
        TrainedModel five = train(settings("adam", 0), 5, Optional.empty());
        told.clear();

        TrainedModel stopped = Training.run(
                Tones.dataset(),
                SHAPE,
                settings("adam", 0),
                result -> told.add(result) && result.epoch() != 2,
                Optional.of(slot()));

        assertThat(told).hasSize(5);
        assertThat(stopped.stopped()).isTrue();
        assertThat(stopped.epochs()).isEqualTo(5);
        assertThat(hash(stopped)).isEqualTo(hash(five));
    }

    @Test
    void trainsNothingWhereEverythingWasTrained() {
        TrainedModel whole = train(settings("adam", 0), EPOCHS, Optional.of(slot()));

        TrainedModel again =
                Training.run(Tones.dataset(), SHAPE, settings("adam", 0), new Abandoned(0), Optional.of(slot()));

        assertThat(hash(again)).isEqualTo(hash(whole));
        assertThat(again.seconds()).isGreaterThanOrEqualTo(whole.seconds() / 2);
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("a.checkpoint"));
    }

    private void abandonIn(int epoch, String optimizer) {
        assertThatThrownBy(() -> Training.run(
                        Tones.dataset(), SHAPE, settings(optimizer, 0), new Abandoned(epoch), Optional.of(slot())))
                .isInstanceOf(TrainingCancelledException.class);
        assertThat(folder.resolve("a.checkpoint")).isRegularFile();
    }

    /** Gives up after the first batch of an epoch; 0: of any. */
    private static final class Abandoned implements EpochListener {
        private final int epoch;
        private int done;

        Abandoned(int epoch) {
            this.epoch = epoch;
        }

        @Override
        public boolean afterEpoch(EpochResult result) {
            done = result.epoch();
            return true;
        }

        @Override
        public boolean afterBatch() {
            return epoch != 0 && done + 1 < epoch;
        }
    }

    private TrainedModel train(TrainingSettings settings, int epochs, Optional<CheckpointSlot> slot) {
        return Training.run(
                Tones.dataset(), SHAPE, settings, result -> told.add(result) && result.epoch() < epochs, slot);
    }

    private CheckpointSlot slot() {
        return Checkpoints.open(folder).slot("a");
    }

    private static String hash(TrainedModel model) {
        return Weights.sha256(model.network().weights());
    }

    private static TrainingSettings settings(String optimizer, long seed) {
        return new TrainingSettings(EPOCHS, 16, 0.01, optimizer, 0, seed, "loss", false);
    }
}

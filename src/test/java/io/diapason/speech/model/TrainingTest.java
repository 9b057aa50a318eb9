package io.diapason.speech.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.diapason.speech.dataset.Dataset;
import io.diapason.speech.features.FeatureMatrix;
import io.diapason.speech.score.Evaluation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TrainingTest {
    private static final NetworkShape SHAPE = new NetworkShape(List.of(8, 6), 8, 0.1, 0.1, true);

    private final List<EpochResult> epochs = new ArrayList<>();

    @Test
    void learnsWhatIsThereToLearn() {
        TrainedModel model = Training.run(Tones.dataset(), SHAPE, settings(15, 0.02, 0), this::goOn);

        assertThat(model.metrics().get("uar")).isGreaterThan(0.9);
        assertThat(value(epochs.get(14), "train_loss")).isLessThan(value(epochs.get(0), "train_loss") / 2);
        assertThat(epochs.get(0).metrics())
                .containsOnlyKeys("train_loss", "loss", "accuracy", "uar", "macro_f1", "min_recall", "parameters")
                .containsEntry("parameters", (double) model.parameters());
    }

    @Test
    void tellsHowLongOneClipTakesWhereThatIsAskedFor() {
        Training.run(Tones.dataset(), SHAPE, settings(3, 0.02, 0), new EpochListener() {
            @Override
            public boolean afterEpoch(EpochResult result) {
                return goOn(result);
            }

            @Override
            public boolean wantsLatency() {
                return true;
            }
        });

        double once = value(epochs.get(0), "inference_ms");
        assertThat(once).isPositive().isLessThan(10_000);
        assertThat(epochs).hasSize(3).allMatch(result -> value(result, "inference_ms") == once);
    }

    @Test
    void keepsTheWeightsOfTheBestEpoch() {
        Dataset dataset = Tones.dataset();

        TrainedModel model = Training.run(dataset, SHAPE, settings(8, 0.05, 0), this::goOn);

        EpochResult best =
                epochs.stream().min(Comparator.comparing(e -> value(e, "loss"))).orElseThrow();
        assertThat(model.bestEpoch()).isEqualTo(best.epoch());
        assertThat(model.metrics()).isEqualTo(best.metrics());
        Evaluation again =
                Evaluation.of("validation", Judging.of(model.network(), dataset.validation(), dataset.labels()), 5);
        assertThat(again.loss()).isCloseTo(value(best, "loss"), within(1e-6));
        assertThat(model.evaluation()).isEqualTo(again);
    }

    @Test
    void repeatsItselfToTheBit() {
        TrainedModel first = Training.run(Tones.dataset(), SHAPE, settings(3, 0.01, 0), this::goOn);
        TrainedModel second = Training.run(Tones.dataset(), SHAPE, settings(3, 0.01, 0), this::goOn);

        assertThat(second.network().weights()).isEqualTo(first.network().weights());
        assertThat(second.metrics()).isEqualTo(first.metrics());
    }

    @Test
    void repeatsItselfWithTheSeedZeroToo() {
        TrainingSettings zero = new TrainingSettings(1, 16, 0.01, "adam", 0, 0, "loss", false);

        TrainedModel first = Training.run(Tones.dataset(), SHAPE, zero, this::goOn);
        TrainedModel second = Training.run(Tones.dataset(), SHAPE, zero, this::goOn);

        assertThat(second.network().weights()).isEqualTo(first.network().weights());
    }

    @Test
    void endsWhenPatienceIsOver() {
        TrainingSettings frozen = new TrainingSettings(50, 16, 1e-9, "sgd", 2, 5, "accuracy", true);

        TrainedModel model = Training.run(Tones.dataset(), SHAPE, frozen, this::goOn);

        assertThat(model.epochs()).isLessThan(50).isEqualTo(model.bestEpoch() + 2);
        assertThat(model.stopped()).isFalse();
    }

    @Test
    void endsWhenTheListenerSaysSo() {
        TrainedModel model = Training.run(Tones.dataset(), SHAPE, settings(50, 0.01, 0), result -> result.epoch() < 2);

        assertThat(model.epochs()).isEqualTo(2);
        assertThat(model.stopped()).isTrue();
    }

    @Test
    void isAbandonedBetweenTwoBatches() {
        EpochListener listener = new EpochListener() {
            private int batches;

            @Override
            public boolean afterEpoch(EpochResult result) {
                return true;
            }

            @Override
            public boolean afterBatch() {
                return ++batches < 3;
            }
        };

        assertThatThrownBy(() -> Training.run(Tones.dataset(), SHAPE, settings(50, 0.01, 0), listener))
                .isInstanceOf(TrainingCancelledException.class)
                .hasMessage("training was cancelled in epoch 2");
    }

    @Test
    void saysWhyItDiverged() {
        Dataset dataset = Tones.dataset();
        ((FeatureMatrix) dataset.train().clips().get(4).features()).values()[3] = Float.NaN;

        assertThatThrownBy(() -> Training.run(dataset, SHAPE, settings(3, 0.01, 0), this::goOn))
                .isInstanceOf(TrainingDivergedException.class)
                .hasMessageContaining("diverged in epoch 1")
                .hasMessageContaining("learning_rate (now 0.01 with adam)");
    }

    @Test
    void neverTrainsOnABatchOfOne() {
        List<int[]> batches = new Batches(Tones.dataset(33, 2, 2).train(), 3).shuffled(16, 1);

        assertThat(batches).extracting(batch -> batch.length).containsExactly(16, 17);
        assertThat(batches.stream()
                        .flatMapToInt(java.util.Arrays::stream)
                        .distinct()
                        .count())
                .isEqualTo(33);
    }

    private static double value(EpochResult result, String metric) {
        return Objects.requireNonNull(result.metrics().get(metric));
    }

    private boolean goOn(EpochResult result) {
        epochs.add(result);
        return true;
    }

    private static TrainingSettings settings(int epochs, double learningRate, int patience) {
        return new TrainingSettings(epochs, 16, learningRate, "adam", patience, 5, "loss", false);
    }
}

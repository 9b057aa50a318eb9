package io.diapason.speech.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.diapason.speech.dataset.Dataset;
import io.diapason.speech.dataset.Examples;
import io.diapason.speech.score.Scores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TargetsTest {
    private static final NetworkShape SHAPE = new NetworkShape(List.of(6), 6, 0, 0, false);
    private static final int[] LABELS = {0, 0, 0, 0, 0, 0, 1, 1, 1, 3};

    @Test
    void balancedIsScikitLearns() {
        // sklearn.utils.class_weight.compute_class_weight("balanced", ...) of the three classes that have clips
        assertThat(ClassWeights.BALANCED.of(LABELS, 4))
                .containsExactly(new double[] {10 / 18.0, 10 / 9.0, 1, 10 / 3.0}, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(ClassWeights.class)
    void aClipCountsOneOnAverage(ClassWeights weights) {
        double[] byClass = weights.of(LABELS, 3 + 1);

        assertThat(IntStream.of(LABELS)
                        .mapToDouble(label -> byClass[label])
                        .average()
                        .orElseThrow())
                .isCloseTo(1, within(1e-12));
        assertThat(ClassWeights.find(weights.name().toLowerCase(Locale.ROOT))).hasValue(weights);
    }

    @Test
    void squareRootLiesBetween() {
        double[] sqrt = ClassWeights.SQRT.of(LABELS, 4);

        assertThat(sqrt[3] / sqrt[0]).isCloseTo(Math.sqrt(6), within(1e-12));
        assertThat(ClassWeights.NONE.of(LABELS, 4)).containsOnly(1);
    }

    @Test
    void smoothingTakesFromTheLabelAndGivesToAll() {
        assertThat(new Targets(ClassWeights.NONE, 0.2).smoothed(new float[] {0, 1, 0, 0}))
                .containsExactly(new float[] {0.05f, 0.85f, 0.05f, 0.05f}, within(1e-7f));
        assertThat(Targets.plain().smoothed(new float[] {0.25f, 0.75f})).containsExactly(0.25f, 0.75f);
        assertThatThrownBy(() -> new Targets(ClassWeights.NONE, 0.6))
                .hasMessage("label_smoothing must be 0 to 0.5, but is 0.6");
    }

    /** 18 clips of the first class, 6 of the second, 6 of the third. */
    private static Dataset uneven() {
        Dataset all = Tones.dataset(54, 4, 5);
        Examples train = new Examples(
                4,
                5,
                all.train().clips().stream()
                        .filter(clip ->
                                clip.label() == 0 || Integer.parseInt(clip.id().replaceAll(".*-", "")) < 18)
                        .toList());
        return new Dataset(all.labels(), train, all.validation(), all.test(), all.standardiser(), all.audit());
    }

    private static TrainingSettings settings(Targets targets) {
        return new TrainingSettings(1, 64, 1e-9, "sgd", 0, 5, "loss", false).with(targets, Augmentation.none());
    }

    /** One batch and hardly a step, so the training loss is that of the first weights. */
    @Test
    void trainingLossIsWhatTheFormulaSaysAndValidationLossIsPlain() {
        Dataset dataset = uneven();
        Targets targets = new Targets(ClassWeights.BALANCED, 0.3);
        List<EpochResult> epochs = new ArrayList<>();

        TrainedModel model = Training.run(dataset, SHAPE, settings(targets), result -> epochs.add(result));

        double[] weights = ClassWeights.BALANCED.of(dataset.train().labels(), 3);
        float[][] p = Inference.probabilities(model.network(), dataset.train(), 3);
        double loss = 0;
        for (int i = 0; i < p.length; i++) {
            for (int c = 0; c < 3; c++) {
                double target = 0.7 * (dataset.train().labels()[i] == c ? 1 : 0) + 0.1;
                loss -= weights[c] * target * Math.log(p[i][c]) / p.length;
            }
        }
        assertThat(epochs.get(0).metrics().get("train_loss")).isCloseTo(loss, within(1e-5));
        double plain = Scores.of(Judging.of(model.network(), dataset.validation(), dataset.labels()))
                .loss();
        assertThat(epochs.get(0).metrics().get("loss")).isCloseTo(plain, within(1e-6));
    }

    @Test
    void theGradientIsThatOfTheWeightedSmoothedLoss() {
        Dataset dataset = uneven();
        Network network = Training.run(
                        dataset, SHAPE, settings(new Targets(ClassWeights.BALANCED, 0.3)), result -> true)
                .network();
        int[] all = IntStream.range(0, dataset.train().size()).toArray();
        List<Shown> shown = new Showing(dataset, settings(new Targets(ClassWeights.BALANCED, 0.3))).batch(all, 1);
        float[] weights = network.weights();
        float[] classWeights = {0.5f, 1, 1.5f};
        network.arithmetic().gradient(shown, classWeights, 1);
        float[] gradient = network.arithmetic().gradient().toFloatVector();
        double squared = 0;
        for (float value : gradient) {
            squared += (double) value * value;
        }
        double step = 0.002 / Math.sqrt(squared);

        network.setWeights(moved(weights, gradient, step));
        double above = network.arithmetic().gradient(shown, classWeights, 1);
        network.setWeights(moved(weights, gradient, -step));
        double below = network.arithmetic().gradient(shown, classWeights, 1);

        assertThat((above - below) / (2 * step) / squared).isCloseTo(1, within(0.02));
    }

    private static float[] moved(float[] weights, float[] direction, double step) {
        float[] moved = weights.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += (float) (step * direction[i]);
        }
        return moved;
    }

    @Test
    void aWeightedNetworkIsStockDl4j(@TempDir Path folder) throws IOException {
        Dataset dataset = uneven();
        Network network = Training.run(dataset, SHAPE, settings(new Targets(ClassWeights.SQRT, 0.1)), result -> true)
                .network();
        Path file = Files.write(folder.resolve("network.zip"), NetworkFile.write(network.dl4j()));

        MultiLayerNetwork stock = MultiLayerNetwork.load(file.toFile(), false);

        List<Shown> shown = new Batches(dataset.train(), 3).shown(new int[] {0, 1, 2});
        float[][] heard = network.probabilities(shown);
        for (int i = 0; i < heard.length; i++) {
            assertThat(stock.output(Batch.features(shown)).toFloatMatrix()[i]).containsExactly(heard[i], within(1e-6f));
        }
        Network read = NetworkFile.read(Files.readAllBytes(file), SHAPE, new InputShape(4, 3));
        assertThat(read.probabilities(shown)).isDeepEqualTo(heard);
    }
}

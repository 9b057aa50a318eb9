package io.diapason.speech.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import io.diapason.speech.dataset.Dataset;
import io.diapason.speech.dataset.Examples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Clips of different length in one batch: what stands behind the end of a clip is not there. */
class MaskTest {
    private static final int DIMENSIONS = 6;
    private static final int FRAMES = 12;
    private static final int[] BATCH = {0, 1, 2, 3, 4, 5, 6};

    /** Clips of 2 to 12 frames. */
    private final Dataset dataset = Tones.dataset(30, DIMENSIONS, FRAMES, 2);

    private final Batches batches = new Batches(dataset.train(), 3);

    @ParameterizedTest
    @CsvSource({"1,true", "1,false", "2,true", "2,false", "3,true", "3,false"})
    void aClipIsHeardAsIfItWereAlone(int layers, boolean batchNorm) {
        Network network = trained(layers, batchNorm, 0.2);

        float[][] together = Inference.probabilities(network, dataset.validation(), 3);

        for (int i = 0; i < dataset.validation().size(); i++) {
            Examples alone = alone(dataset.validation(), i);
            assertThat(Inference.probabilities(network, alone, 3)[0]).containsExactly(together[i], within(1e-5f));
        }
    }

    @ParameterizedTest
    @CsvSource({"1,true", "2,true", "2,false", "3,true", "3,false"})
    void nothingLeaksFromBehindTheEndOfAClip(int layers, boolean batchNorm) {
        INDArray features = features(BATCH);
        INDArray mask = Objects.requireNonNull(mask(BATCH));
        INDArray changed = noisyBehindTheEnd(features, mask);
        assertThat(changed).isNotEqualTo(features);
        MultiLayerNetwork first = untrained(layers, batchNorm, 0);
        MultiLayerNetwork second = untrained(layers, batchNorm, 0);

        for (int step = 0; step < 3; step++) {
            first.fit(features, labels(BATCH), mask, null);
            second.fit(changed, labels(BATCH), mask, null);
        }

        assertThat(second.params().toFloatVector()).isEqualTo(first.params().toFloatVector());
        assertThat(second.output(changed, false, mask, null)).isEqualTo(first.output(features, false, mask, null));
        assertThat(second.output(changed, false)).isNotEqualTo(first.output(features, false));
    }

    @ParameterizedTest
    @CsvSource({"1,true", "2,true", "2,false", "3,true"})
    void moreMaskedFramesChangeNoStepOfTraining(int layers, boolean batchNorm) {
        MultiLayerNetwork first = untrained(layers, batchNorm, 0);
        MultiLayerNetwork second = untrained(layers, batchNorm, 0);
        INDArray features = features(BATCH);
        INDArray mask = Objects.requireNonNull(mask(BATCH));
        long[] shape = features.shape();
        INDArray longer = Nd4j.create(new long[] {shape[0], shape[1], shape[2] + 9}, 'f');
        longer.get(all(), all(), interval(0, shape[2])).assign(features);
        INDArray longerMask = Nd4j.create(new long[] {shape[0], shape[2] + 9}, 'f');
        longerMask.get(all(), interval(0, shape[2])).assign(mask);

        first.fit(features, labels(BATCH), mask, null);
        second.fit(longer, labels(BATCH), longerMask, null);

        assertThat(second.params().toFloatVector())
                .containsExactly(first.params().toFloatVector(), within(1e-6f));
        assertThat(second.score()).isCloseTo(first.score(), within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"2,true", "2,false", "3,true", "3,false"})
    void theGradientIsTheSlopeOfTheLoss(int layers, boolean batchNorm) {
        MultiLayerNetwork network = untrained(layers, batchNorm, 0);
        INDArray weights = network.params().dup();
        loss(network);
        network.gradient().gradientForVariable().forEach((name, gradient) -> {
            if (name.endsWith("_mean") || name.endsWith("_var")) {
                gradient.assign(0); // running statistics: no descent, and no part in this loss
            }
        });
        INDArray gradient = network.gradient().gradient().dup().divi(BATCH.length); // DL4J's is of the sum over clips
        double squared =
                gradient.norm2Number().doubleValue() * gradient.norm2Number().doubleValue();
        double step = 0.002 / Math.sqrt(squared);

        network.setParams(weights.add(gradient.mul(step)));
        double above = loss(network);
        network.setParams(weights.sub(gradient.mul(step)));
        double below = loss(network);

        assertThat((above - below) / (2 * step) / squared).isCloseTo(1, within(0.01));
    }

    @Test
    void learnsFromClipsOfAnyLengthAndRepeatsItselfToTheBit() {
        TrainingSettings settings = new TrainingSettings(30, 16, 0.02, "adam", 0, 5, "loss", false);
        NetworkShape shape = shape(2, true, 0.1);

        TrainedModel first = Training.run(dataset, shape, settings, result -> true);
        TrainedModel second = Training.run(dataset, shape, settings, result -> true);

        assertThat(first.metrics().get("uar")).isGreaterThan(0.9);
        assertThat(second.network().weights()).isEqualTo(first.network().weights());
        assertThat(second.metrics()).isEqualTo(first.metrics());
    }

    @Test
    void aBatchIsAsLongAsItsLongestClip() {
        List<Integer> lengths = new ArrayList<>();
        for (int clip : BATCH) {
            lengths.add(dataset.train().length(clip));
        }
        assertThat(lengths).containsExactly(2, 7, 12, 6, 11, 5, 10);
        assertThat(features(new int[] {0, 1, 3}).shape()).containsExactly(3, DIMENSIONS, 7);
        assertThat(Objects.requireNonNull(mask(new int[] {0, 1, 3})).toFloatMatrix())
                .isDeepEqualTo(new float[][] {{1, 1, 0, 0, 0, 0, 0}, {1, 1, 1, 1, 1, 1, 1}, {1, 1, 1, 1, 1, 1, 0}});
        assertThat(mask(new int[] {4})).isNull();
    }

    @Test
    void theFileIsAStockNetworkThatHearsTheSame(@TempDir Path folder) throws Exception {
        Network network = trained(2, true, 0.2);
        INDArray features = features(BATCH);
        INDArray mask = Objects.requireNonNull(mask(BATCH));

        Path file = Files.write(folder.resolve("network.zip"), NetworkFile.write(network.dl4j()));
        MultiLayerNetwork stock = MultiLayerNetwork.load(file.toFile(), false);

        assertThat(stock.getLayers())
                .noneMatch(layer -> layer.getClass().getName().startsWith("io.diapason"));
        float[][] heard = network.probabilities(batches.shown(BATCH));
        float[][] stockHeard = stock.output(features, false, mask, null).toFloatMatrix();
        for (int i = 0; i < heard.length; i++) {
            assertThat(stockHeard[i]).containsExactly(heard[i], within(1e-5f));
        }
    }

    private Network trained(int layers, boolean batchNorm, double dropout) {
        TrainingSettings settings = new TrainingSettings(2, 8, 0.02, "adam", 0, 5, "loss", false);
        return Training.run(dataset, shape(layers, batchNorm, dropout), settings, result -> true)
                .network();
    }

    private static MultiLayerNetwork untrained(int layers, boolean batchNorm, double dropout) {
        MultiLayerNetwork network = (MultiLayerNetwork) StockNetwork.of(
                shape(layers, batchNorm, dropout), TrainingSettings.standard(1, 7), new InputShape(DIMENSIONS, 3));
        MaskedLayers.putInto(network);
        return network;
    }

    private static NetworkShape shape(int layers, boolean batchNorm, double dropout) {
        return new NetworkShape(List.of(8, 6, 5).subList(0, layers), 8, dropout, dropout, batchNorm);
    }

    private double loss(MultiLayerNetwork network) {
        network.setInput(features(BATCH));
        network.setLabels(labels(BATCH));
        network.setLayerMaskArrays(mask(BATCH), null);
        network.computeGradientAndScore();
        return network.score();
    }

    private static INDArray noisyBehindTheEnd(INDArray features, INDArray mask) {
        INDArray changed = features.dup('f');
        Random random = new Random(3);
        for (int i = 0; i < mask.rows(); i++) {
            for (int t = 0; t < mask.columns(); t++) {
                for (int d = 0; d < DIMENSIONS && mask.getDouble(i, t) == 0; d++) {
                    changed.putScalar(i, d, t, 5 * random.nextGaussian());
                }
            }
        }
        return changed;
    }

    private static Examples alone(Examples examples, int clip) {
        return new Examples(
                examples.dimensions(),
                examples.length(clip),
                List.of(examples.clips().get(clip)));
    }

    private INDArray features(int[] clips) {
        return Batch.features(batches.shown(clips));
    }

    private @Nullable INDArray mask(int[] clips) {
        return Batch.mask(batches.shown(clips));
    }

    private INDArray labels(int[] clips) {
        return Batch.labels(batches.shown(clips));
    }
}

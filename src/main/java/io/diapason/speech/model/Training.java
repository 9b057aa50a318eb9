package io.diapason.speech.model;

import io.diapason.speech.dataset.Dataset;
import io.diapason.speech.score.Baseline;
import io.diapason.speech.score.Evaluation;
import io.diapason.speech.score.Judgements;
import io.diapason.speech.score.Scores;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/**
 * Trains one network with DL4J: mini-batches in a random order, validation after each epoch, early stopping on the objective,
 * the weights of the best epoch kept.
 *
 * <p>Clips of different length are told apart by a mask ({@link MaskedLayers}): what stands behind the end of a clip has no effect, neither on
 * weights nor on scores.
 *
 * <p>Repeatable: order, dropout and initial weights follow from (seed, epoch), what is done to a clip ({@link Augmentation}) from (seed, epoch,
 * clip), so equal settings on an equal machine give equal weights to the bit. Other BLAS libraries or core types round differently ({@link Backend#environment}).
 */
public final class Training {
    private static final double NANOSECONDS = 1e9;

    private final Dataset dataset;
    private final TrainingSettings settings;
    private final EpochListener listener;
    private final MultiLayerNetwork network;
    private final Batches batches;
    private final Showing showing;
    private @Nullable EpochResult best;
    private @Nullable INDArray bestWeights;
    private @Nullable Judgements bestJudgements;
    private int epoch;
    private boolean stopped;

    private Training(Dataset dataset, NetworkShape shape, TrainingSettings settings, EpochListener listener) {
        this.dataset = dataset;
        this.settings = settings;
        this.listener = listener;
        InputShape input =
                new InputShape(dataset.train().dimensions(), dataset.labels().size());
        this.network = network(shape, settings, input);
        weigh(network, settings.targets().classWeights(), dataset);
        this.showing = new Showing(dataset, settings);
        this.batches = new Batches(dataset.train(), input.classes());
    }

    /**
     * Trains until the epochs are over, patience ends or the listener says so. Only the training and validation parts are read.
     *
     * @throws TrainingDivergedException  where the loss is infinite or NaN
     * @throws TrainingCancelledException where the listener gave up between two batches
     * @throws IllegalArgumentException   where a part has too few clips
     */
    public static TrainedModel run(
            Dataset dataset, NetworkShape shape, TrainingSettings settings, EpochListener listener) {
        Rules.require(
                dataset.train().size() >= 2,
                "the training part must have at least 2 clips",
                dataset.train().size());
        Rules.require(dataset.validation().size() >= 1, "the validation part must have at least 1 clip", 0);
        return new Training(dataset, shape, settings, listener).run();
    }

    /**
     * An untrained network, the way every trial's network is made, ready for masks.
     *
     * @throws IllegalArgumentException where the shape is no chain of layers
     */
    static MultiLayerNetwork network(NetworkShape shape, TrainingSettings settings, InputShape input) {
        Rules.require(
                shape.chain(input.dimensions()),
                "a network that is trained must be a chain of layers: one direction, no residual connection, no attention",
                NetworkWords.of(shape));
        MultiLayerNetwork network = (MultiLayerNetwork) StockNetwork.of(shape, settings, input);
        MaskedLayers.putInto(network);
        return network;
    }

    /** In the loss, not in the labels: DL4J takes the labels of a softmax for shares that add up to 1. A stock network reads it all the same. */
    private static void weigh(MultiLayerNetwork network, ClassWeights weights, Dataset dataset) {
        if (weights != ClassWeights.NONE) {
            double[] byClass =
                    weights.of(dataset.train().labels(), dataset.labels().size());
            LossMCXENT loss = new LossMCXENT(Nd4j.create(byClass).castTo(DataType.FLOAT));
            ((BaseOutputLayer) network.getOutputLayer().conf().getLayer()).setLossFn(loss);
        }
    }

    private TrainedModel run() {
        long start = System.nanoTime();
        while (epoch < settings.epochs() && !stopped && !patienceIsOver()) {
            epoch++;
            EpochResult result = epoch();
            stopped = !listener.afterEpoch(result);
        }
        return result((System.nanoTime() - start) / NANOSECONDS);
    }

    private EpochResult epoch() {
        long start = System.nanoTime();
        long seed = repeatable(seedOf(epoch));
        Nd4j.getRandom().setSeed(seed);
        double loss = 0;
        for (int[] batch : batches.shuffled(settings.batchSize(), seed)) {
            List<Shown> shown = showing.batch(batch, epoch);
            network.fit(Batch.features(shown), Batch.labels(shown), Batch.mask(shown), null);
            double batchLoss = network.score();
            if (!Double.isFinite(batchLoss)) {
                throw new TrainingDivergedException(epoch, batchLoss, settings);
            }
            loss += batchLoss * batch.length;
            if (!listener.afterBatch()) {
                throw new TrainingCancelledException(epoch);
            }
        }
        return validated(loss / dataset.train().size(), start);
    }

    private EpochResult validated(double trainLoss, long start) {
        Judgements judged = Judging.of(network, dataset.validation(), dataset.labels());
        Scores scores = Scores.of(judged);
        if (!Double.isFinite(scores.loss())) {
            throw new TrainingDivergedException(epoch, scores.loss(), settings);
        }
        Map<String, Double> metrics = new LinkedHashMap<>(scores.metrics());
        metrics.put("train_loss", trainLoss);
        EpochResult result = new EpochResult(epoch, metrics, (System.nanoTime() - start) / NANOSECONDS);
        if (best == null || settings.isBetter(objective(result), objective(best))) {
            best = result;
            bestJudgements = judged;
            bestWeights = network.params().dup();
        }
        return result;
    }

    private double objective(EpochResult result) {
        return result.metrics().getOrDefault(settings.metric(), Double.NaN);
    }

    private boolean patienceIsOver() {
        return best != null && settings.patience() > 0 && epoch - best.epoch() >= settings.patience();
    }

    /** ND4J takes the seed 0 for "any". */
    static long repeatable(long seed) {
        return seed == 0 ? Long.MIN_VALUE : seed;
    }

    /** Distinct for each epoch, and for equal epochs of trials whose seeds are neighbours. */
    private long seedOf(int epoch) {
        return settings.seed() * 0x9E3779B97F4A7C15L + epoch;
    }

    private TrainedModel result(double seconds) {
        if (best == null || bestWeights == null || bestJudgements == null) {
            throw new IllegalStateException("no epoch was trained");
        }
        network.setParams(bestWeights);
        network.clear();
        Evaluation evaluation = Evaluation.of("validation", bestJudgements, settings.seed());
        List<Baseline> baselines = LinearBaseline.of(dataset, dataset.validation(), "validation", settings.seed());
        return new TrainedModel(network, best.epoch(), best.metrics(), evaluation, baselines, epoch, seconds, stopped);
    }
}

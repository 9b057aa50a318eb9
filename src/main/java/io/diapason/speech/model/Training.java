package io.diapason.speech.model;

import io.diapason.speech.dataset.Dataset;
import io.diapason.speech.engine.Precision;
import io.diapason.speech.score.Baseline;
import io.diapason.speech.score.Evaluation;
import io.diapason.speech.score.Judgements;
import io.diapason.speech.score.Scores;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Trains one network: mini-batches in a random order, validation after each epoch, early stopping on the objective, the weights of the best epoch
 * kept, and a checkpoint after each epoch.
 *
 * <p>Repeatable: order and dropout follow from (seed, epoch), initial weights from the seed, what is done to a clip ({@link Augmentation}) from (seed,
 * epoch, clip), and no sum is divided among threads. So equal settings on an equal machine give equal weights to the bit, in one go or in many.
 * Other libraries or processors round differently ({@link Backend#environment}).
 */
public final class Training {
    private static final double NANOSECONDS = 1e9;

    private final Dataset dataset;
    private final TrainingSettings settings;
    private final EpochListener listener;
    private final Optional<CheckpointSlot> slot;
    private final String identity;
    private final Foresight foresight;
    private final Network network;
    /** What is judged is what will be exported. */
    private final Network judged;

    private final float[] classWeights;
    private final Updates updates;
    private final Batches batches;
    private final Showing showing;
    private final Progress progress;
    private double secondsBefore;
    private long arithmeticNanos;
    private boolean stopped;

    private Training(Run run) {
        this.dataset = run.dataset();
        this.settings = run.settings();
        this.listener = run.listener();
        this.slot = run.slot();
        this.foresight = foreseen(run);
        InputShape input =
                new InputShape(dataset.train().dimensions(), dataset.labels().size());
        this.identity = TrainingIdentity.of(run.shape(), settings, input, dataset);
        this.network = Network.untrained(run.shape(), settings, input);
        this.judged = settings.precision() == Precision.FLOAT32 ? network : network.exact();
        this.classWeights = classWeights(settings.targets().classWeights(), dataset);
        this.updates = new Updates(
                settings.optimization(), network.dl4j().params(), run.shape().architecture(input));
        this.batches = new Batches(dataset.train(), input.classes());
        this.showing = new Showing(dataset, settings);
        this.progress = new Progress(settings);
    }

    private static Foresight foreseen(Run run) {
        Foresight foresight = Foresight.of(run.dataset(), run.shape(), run.settings());
        run.listener().beforeTraining(foresight);
        if (Backend.onProcessor()) {
            foresight.requireRoom();
        }
        return foresight;
    }

    private static float[] classWeights(ClassWeights weights, Dataset dataset) {
        double[] byClass = weights.of(dataset.train().labels(), dataset.labels().size());
        float[] rounded = new float[byClass.length];
        for (int k = 0; k < rounded.length; k++) {
            rounded[k] = (float) byClass[k];
        }
        return rounded;
    }

    /**
     * Trains until the epochs are over, patience ends or the listener says so. Only the training and validation parts are read.
     *
     * @throws TrainingDivergedException  where the loss is infinite or NaN
     * @throws TrainingCancelledException where the listener gave up between two batches
     * @throws IllegalArgumentException   where a part has too few clips, or this process may not take the memory that will be needed
     * @throws OutOfMemoryError           where it is not there all the same
     */
    public static TrainedModel run(
            Dataset dataset, NetworkShape shape, TrainingSettings settings, EpochListener listener) {
        return run(dataset, shape, settings, listener, Optional.empty());
    }

    /**
     * The same, going on where an earlier training of the same stopped.
     *
     * @param slot where its checkpoints are, see {@link CheckpointSlot}
     */
    public static TrainedModel run(
            Dataset dataset,
            NetworkShape shape,
            TrainingSettings settings,
            EpochListener listener,
            Optional<CheckpointSlot> slot) {
        Rules.require(
                dataset.train().size() >= 2,
                "the training part must have at least 2 clips",
                dataset.train().size());
        Rules.require(dataset.validation().size() >= 1, "the validation part must have at least 1 clip", 0);
        if (slot.isEmpty()) {
            return run(new Run(dataset, shape, settings, listener, slot));
        }
        try (CheckpointsBehind behind = new CheckpointsBehind(slot.get())) {
            return run(new Run(dataset, shape, settings, listener, Optional.of(behind)));
        }
    }

    private static TrainedModel run(Run run) {
        Training training = new Training(run);
        try {
            return training.run();
        } finally {
            training.network.close();
            training.judged.close();
        }
    }

    private record Run(
            Dataset dataset,
            NetworkShape shape,
            TrainingSettings settings,
            EpochListener listener,
            Optional<CheckpointSlot> slot) {}

    private TrainedModel run() {
        long start = System.nanoTime();
        slot.flatMap(place -> place.load(identity))
                .filter(checkpoint -> checkpoint.epoch() <= settings.epochs())
                .ifPresent(this::resume);
        int resumed = progress.epoch();
        reserve();
        while (progress.epoch() < settings.epochs() && !stopped && !progress.patienceIsOver()) {
            Optional<EpochResult> result = train(progress.epoch() + 1);
            if (result.isEmpty()) {
                stopped = true;
                break;
            }
            save(secondsSince(start));
            stopped = !listener.afterEpoch(result.get());
        }
        learnPace(resumed);
        return result(secondsSince(start));
    }

    /** The largest batch there can be, so that one that does not fit fails now. */
    private void reserve() {
        int clips = Math.min(settings.batchSize() + 1, dataset.train().size());
        network.arithmetic().reserve(Math.multiplyExact(clips, dataset.train().frames()), clips);
    }

    /** The first epoch of a process is compiled while it runs, so it says little of the others. */
    private void learnPace(int resumed) {
        progress.history().stream()
                .skip(resumed + 1L)
                .mapToDouble(EpochResult::seconds)
                .sorted()
                .skip(Math.max(0, progress.epoch() - resumed - 1) / 2)
                .findFirst()
                .ifPresent(median -> Pace.HERE.learn(foresight.epochSeconds(), median, progress.epoch() - resumed));
    }

    private double secondsSince(long start) {
        return secondsBefore + (System.nanoTime() - start) / NANOSECONDS;
    }

    private void resume(Checkpoint checkpoint) {
        network.setWeights(checkpoint.weights());
        updates.recall(checkpoint.updater());
        secondsBefore = checkpoint.seconds();
        progress.resume(checkpoint);
        checkpoint.history().forEach(result -> stopped |= !listener.afterEpoch(result));
    }

    private void save(double seconds) {
        slot.ifPresent(place -> place.save(new Checkpoint(
                identity,
                progress.epoch(),
                network.weights(),
                updates.memory(),
                progress.best(),
                progress.history(),
                progress.reductions(),
                progress.epochsSinceBetter(),
                seconds,
                Backend.environment())));
    }

    /** Empty where the listener gave up in the middle; not in the first epoch, without which there is no model. */
    private Optional<EpochResult> train(int epoch) {
        long start = System.nanoTime();
        long seed = repeatable(seedOf(epoch));
        List<int[]> order = batches.shuffled(settings.batchSize(), seed);
        double loss = 0;
        for (int b = 0; b < order.size(); b++) {
            List<Shown> shown = showing.batch(order.get(b), epoch);
            long begun = System.nanoTime();
            double batchLoss = network.arithmetic().gradient(shown, classWeights, seed + b);
            if (!Double.isFinite(batchLoss)) {
                throw new TrainingDivergedException(epoch, batchLoss, settings);
            }
            Course course = new Course((long) (epoch - 1) * order.size() + b, order.size(), settings.epochs());
            updates.step(network.arithmetic().gradient(), course, progress.reductions());
            arithmeticNanos += System.nanoTime() - begun;
            loss += batchLoss * shown.size();
            if (!listener.afterBatch()) {
                throw new TrainingCancelledException(epoch);
            }
            if (progress.epoch() > 0 && listener.isGivenUp()) {
                return Optional.empty();
            }
        }
        return Optional.of(validated(epoch, loss / dataset.train().size(), start));
    }

    private EpochResult validated(int epoch, double trainLoss, long start) {
        long begun = System.nanoTime();
        float[][] probabilities = Inference.probabilities(
                judged, dataset.validation(), dataset.labels().size());
        arithmeticNanos += System.nanoTime() - begun;
        Scores scores = Scores.of(judgements(probabilities));
        if (!Double.isFinite(scores.loss())) {
            throw new TrainingDivergedException(epoch, scores.loss(), settings);
        }
        Map<String, Double> metrics = new LinkedHashMap<>(scores.metrics());
        metrics.put("train_loss", trainLoss);
        metrics.put("parameters", (double) network.parameters());
        if (listener.wantsLatency()) {
            metrics.put(Latency.METRIC, latency());
        }
        EpochResult result = new EpochResult(epoch, metrics, (System.nanoTime() - start) / NANOSECONDS);
        progress.add(result, network, probabilities);
        return result;
    }

    /** Weights do not change it, so once is enough; another process may run on another machine, but one trial has one figure. */
    private double latency() {
        return progress.history().stream()
                .map(result -> result.metrics().getOrDefault(Latency.METRIC, Double.NaN))
                .filter(Double::isFinite)
                .findFirst()
                .orElseGet(() -> Latency.milliseconds(
                        judged, dataset.validation(), dataset.labels().size()));
    }

    private Judgements judgements(float[][] probabilities) {
        return Judging.of(probabilities, dataset.validation(), dataset.labels());
    }

    /** ND4J takes the seed 0 for "any". */
    static long repeatable(long seed) {
        return seed == 0 ? Long.MIN_VALUE : seed;
    }

    /** Distinct for each epoch, and for equal epochs of trials whose seeds are neighbours. */
    private long seedOf(int epoch) {
        return settings.seed() * 0x9E3779B97F4A7C15L + epoch * 0xD1B54A32D192ED03L;
    }

    private TrainedModel result(double seconds) {
        EpochResult kept = progress.bestResult();
        Checkpoint.Best best = progress.best().orElseThrow();
        network.setWeights(best.weights());
        Evaluation evaluation = Evaluation.of("validation", judgements(best.probabilities()), settings.seed());
        List<Baseline> baselines = LinearBaseline.of(dataset, dataset.validation(), "validation");
        Usage usage = Usage.of(network, updates, arithmeticNanos / NANOSECONDS);
        return new TrainedModel(
                judged, kept.epoch(), kept.metrics(), evaluation, baselines, progress.epoch(), seconds, stopped, usage);
    }
}

package io.diapason.cli;

import io.diapason.speech.model.NetworkShape;
import io.diapason.speech.model.TrainingSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The network and how it is trained, as options of a command. */
final class TrainOptions {
    private static final int MOST_SEEDS = 50;

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Mixin
    private StepOptions steps = new StepOptions();

    @Mixin
    private AugmentOptions augment = new AugmentOptions();

    @Option(names = "--epochs", description = "passes over the training part at most (default: ${DEFAULT-VALUE})")
    private int epochs = 100;

    @Option(names = "--batch-size", description = "clips per step (default: ${DEFAULT-VALUE})")
    private int batchSize = 128;

    @Option(
            names = "--patience",
            description = "epochs without a better UAR before it ends early, 0: never (default: ${DEFAULT-VALUE})")
    private int patience = 10;

    @Option(names = "--seed", description = "makes the run repeatable (default: ${DEFAULT-VALUE})")
    private long seed = 42;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "train so many times, with seed, seed + 1 and so on; the split keeps the first"
                    + " (default: ${DEFAULT-VALUE})")
    private int seeds = 1;

    int epochs() {
        return epochs;
    }

    /** Of the split, and of the first training. */
    long seed() {
        return seed;
    }

    /** Of the trainings. */
    List<Long> seeds() {
        if (seeds < 1 || seeds > MOST_SEEDS) {
            throw new Failure(Failure.BAD_INPUT, "--seeds must be 1 to " + MOST_SEEDS + ", but is " + seeds);
        }
        return LongStream.range(0, seeds).map(i -> seed + i).boxed().toList();
    }

    NetworkShape shape() {
        return network.shape();
    }

    TrainingSettings settings(long trainingSeed) {
        TrainingSettings plain =
                new TrainingSettings(epochs, batchSize, 1e-3, "adam", patience, trainingSeed, "uar", true);
        return augment.in(plain.with(steps.optimization(), steps.precision()));
    }

    /** By the names of a search space. */
    Map<String, Object> configuration() {
        Map<String, Object> all = new LinkedHashMap<>(network.configuration());
        all.put("batch_size", batchSize);
        all.put("patience", patience);
        all.putAll(steps.configuration());
        all.putAll(augment.configuration());
        return all;
    }
}

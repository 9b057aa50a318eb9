package io.diapason.speech.model;

import io.diapason.speech.dataset.Audit;
import io.diapason.speech.dataset.Dataset;
import io.diapason.speech.score.Judgements;
import io.diapason.speech.score.Scores;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Trains the same network on every fold with every seed and scores all of them together: validation parts always, test parts where asked. The
 * test part of a fold is judged once by each of its networks, after their training, and no clip may be in the test part of two folds.
 */
public final class CrossValidation {
    private final Plan plan;
    private final Watcher watcher;
    private final Optional<Checkpoints> checkpoints;
    private final List<CheckpointSlot> slots = new ArrayList<>();
    private final ScorePool validation = new ScorePool("validation");
    private final ScorePool test = new ScorePool("test");
    private final Set<String> tested = new HashSet<>();
    private final List<Run> runs = new ArrayList<>();
    private @Nullable First first;

    public CrossValidation(Plan plan, Watcher watcher) {
        this(plan, watcher, Optional.empty());
    }

    /** @param checkpoints where trainings are kept until {@link #forget}; an equal cross-validation goes on from them */
    public CrossValidation(Plan plan, Watcher watcher, Optional<Checkpoints> checkpoints) {
        this.plan = plan;
        this.watcher = watcher;
        this.checkpoints = checkpoints;
    }

    /**
     * What is trained.
     *
     * @param shape    of every network
     * @param settings of a training, by its seed
     * @param seeds    at least one
     * @param test     whether the test parts are scored
     */
    public record Plan(NetworkShape shape, LongFunction<TrainingSettings> settings, List<Long> seeds, boolean test) {
        public Plan {
            seeds = List.copyOf(seeds);
            Rules.require(!seeds.isEmpty(), "a training needs at least one seed", seeds);
        }
    }

    /** Is told what comes next. */
    public interface Watcher {
        /** A training begins; what is returned follows it. */
        EpochListener training(Audit audit, long seed);

        /** The test part of this fold is looked at, once per seed; called before it is. */
        void testing(Audit audit);
    }

    /**
     * One training.
     *
     * @param validation its scores
     * @param test       its scores, where the test part was scored
     */
    public record Run(
            Audit audit,
            long seed,
            int bestEpoch,
            int epochs,
            double seconds,
            Reached validation,
            Optional<Reached> test) {}

    /** Two averages. */
    public record Reached(int clips, double accuracy, double uar) {
        static Reached of(Judgements judgements) {
            Scores scores = Scores.of(judgements);
            return new Reached(judgements.size(), scores.accuracy(), scores.uar());
        }
    }

    /** The model of the first fold and first seed, and what it was trained on. */
    public record First(TrainedModel model, Dataset dataset) {}

    /** Everything about all trainings. */
    public record Result(First first, List<Run> runs, PooledScore validation, Optional<PooledScore> test) {
        /** Of the test part, or else of the validation part. */
        public PooledScore score() {
            return test.orElse(validation);
        }
    }

    /** Trains and scores one fold, with each seed. */
    public void fold(Dataset dataset) {
        if (plan.test()) {
            requireUntested(dataset);
        }
        List<TrainedModel> models = new ArrayList<>();
        for (long seed : plan.seeds()) {
            EpochListener listener = watcher.training(dataset.audit(), seed);
            TrainingSettings settings = plan.settings().apply(seed);
            models.add(Training.run(dataset, plan.shape(), settings, listener, slot(dataset, settings)));
        }
        validation.add(Baselines.of(dataset, dataset.validation()));
        if (plan.test()) {
            watcher.testing(dataset.audit());
            test.add(Baselines.of(dataset, dataset.test()));
        }
        for (int i = 0; i < models.size(); i++) {
            runs.add(scored(dataset, models.get(i), plan.seeds().get(i)));
        }
        first = first == null ? new First(models.get(0), dataset) : first;
    }

    private Optional<CheckpointSlot> slot(Dataset dataset, TrainingSettings settings) {
        InputShape input =
                new InputShape(dataset.train().dimensions(), dataset.labels().size());
        String identity = TrainingIdentity.of(plan.shape(), settings, input, dataset);
        Optional<CheckpointSlot> slot = checkpoints.map(folder -> folder.slot("train-" + identity));
        slot.ifPresent(slots::add);
        return slot;
    }

    /** Nobody needs the checkpoints any more. */
    public void forget() {
        slots.forEach(CheckpointSlot::delete);
        slots.clear();
    }

    /** All folds so far together; at least one. */
    public Result result() {
        if (first == null) {
            throw new IllegalStateException("no fold was trained");
        }
        long seed = plan.seeds().get(0);
        return new Result(
                first,
                List.copyOf(runs),
                validation.score(seed),
                test.isEmpty() ? Optional.empty() : Optional.of(test.score(seed)));
    }

    private Run scored(Dataset dataset, TrainedModel model, long seed) {
        Judgements validated = Judging.of(model.network(), dataset.validation(), dataset.labels());
        Optional<Judgements> tested = plan.test()
                ? Optional.of(Judging.of(model.network(), dataset.test(), dataset.labels()))
                : Optional.empty();
        validation.add(seed, validated);
        tested.ifPresent(judged -> test.add(seed, judged));
        return new Run(
                dataset.audit(),
                seed,
                model.bestEpoch(),
                model.epochs(),
                model.seconds(),
                Reached.of(validated),
                tested.map(Reached::of));
    }

    private void requireUntested(Dataset dataset) {
        for (String clip : dataset.test().ids()) {
            if (!tested.add(clip)) {
                throw new IllegalArgumentException(
                        "a clip may be in the test part of one fold only, but " + clip + " is in two");
            }
        }
    }
}

package io.diapason.cli;

import io.diapason.speech.dataset.Dataset;
import io.diapason.speech.dataset.DatasetLoader;
import io.diapason.speech.dataset.DatasetRequest;
import io.diapason.speech.model.CrossValidation;
import io.diapason.speech.model.CrossValidation.Plan;
import io.diapason.speech.model.CrossValidation.Result;
import io.diapason.speech.model.ModelBundle;
import io.diapason.speech.model.Origin;
import io.diapason.speech.model.PooledScore;
import io.diapason.speech.store.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains networks here and now, without a service, and scores them on the part that no training saw: the seed's command line. */
@Command(
        name = "train",
        description =
                "Trains one network in this process, on each fold and with each seed, scores it on the test part and writes"
                        + " the first as a model bundle.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  diapason train --epochs 10 --lstm-units 32,16 --out small.zip         (synthetic voices)",
            "  diapason train --corpora ../corpora --corpus ravdess,tess --epochs 100 --batch-size 128 --lstm-units 256,128",
            "  diapason train --corpora ../corpora --corpus ravdess --protocol speaker-kfold --seeds 3   (15 trainings)",
            "  diapason train --features mfcc,delta,mel --padding mask --trim-db 30 --normalisation utterance",
            "  diapason train --noise-snr 10 --speed-change 0.1 --freq-mask 10 --class-weights balanced",
            "  diapason train --lstm-units 64,64 --residual --bidirectional --pooling attention --dense-layers 0",
            "  diapason train --optimizer adamw --weight-decay 0.01 --schedule one_cycle --clip-norm 5"
        })
final class TrainCommand implements Callable<Integer> {
    @Mixin
    private Place place = new Place();

    @Mixin
    private FeatureStoreChoice featureStore = new FeatureStoreChoice();

    @Mixin
    private Output output = new Output();

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private FoldChoice folds = new FoldChoice();

    @Mixin
    private FeatureOptions features = new FeatureOptions();

    @Mixin
    private TrainOptions training = new TrainOptions();

    @Mixin
    private CheckpointsChoice checkpoints = new CheckpointsChoice();

    @Option(names = "--out", paramLabel = "FILE", description = "model bundle to write (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("model.zip");

    @Override
    public Integer call() throws IOException {
        Plan plan = new Plan(training.shape(), training::settings, training.seeds(), folds.test());
        training.settings(training.seed()); // what is wrong is said before anything is loaded
        DatasetRequest request = request();
        requireWritable();
        Tally tally = new Tally();
        DatasetLoader loader = new DatasetLoader(featureStore.open(place.data()));
        Function<DatasetRequest, Dataset> loading = wanted -> load(loader, wanted, tally);
        Dataset first = loading.apply(request);
        TrainWatcher watcher = watcher(folds.of(first).size());
        CrossValidation validation = new CrossValidation(plan, watcher, Optional.of(checkpoints.open(place.data())));
        Result result = trained(validation, first, request, loading);
        watcher.done();
        watcher.found(result);
        write(request, result);
        validation.forget();
        new TrainReport(output, result, watcher.looks()).show(data.words(), out, Extractions.of(tally));
        return 0;
    }

    private TrainWatcher watcher(int foldCount) {
        int seeds = training.seeds().size();
        if (foldCount * seeds > 1) {
            output.line("%d folds, %d seeds: %d trainings", foldCount, seeds, foldCount * seeds);
        }
        TrainingLines lines = new TrainingLines(output.screen(), training.epochs(), foldCount * seeds);
        return new TrainWatcher(lines, new TestLooks(place.data(), InstantSource.system()), seeds);
    }

    private Result trained(
            CrossValidation validation,
            Dataset first,
            DatasetRequest request,
            Function<DatasetRequest, Dataset> loading) {
        validation.fold(first);
        List<Integer> heldOut = folds.of(first);
        for (int fold : heldOut.subList(1, heldOut.size())) {
            validation.fold(loading.apply(FoldChoice.heldOut(request, fold)));
        }
        return validation.result();
    }

    private Dataset load(DatasetLoader loader, DatasetRequest request, Tally tally) {
        LoadingLine loading = new LoadingLine(output.screen());
        Dataset dataset = loader.load(request, loading::show, tally);
        loading.done();
        return dataset;
    }

    private DatasetRequest request() {
        if (data.synthetic()) {
            output.line(
                    output.screen()
                            .warning(
                                    "SYNTHETIC: training on voices the program makes up; real ones: --corpora DIR --corpus ravdess"));
        }
        return folds.first(data.request(training.seed(), features.settings()));
    }

    /** An hour of training must not end in a file that cannot be written. */
    private void requireWritable() throws IOException {
        Path parent = out.toAbsolutePath().resolveSibling(".").normalize();
        if (Files.isDirectory(out) || !Files.isWritable(parent)) {
            throw new Failure(Failure.BAD_INPUT, "--out must be a file in a folder this user may write, but is " + out);
        }
    }

    /** The network of the first fold and first seed; that it is one of several is said. */
    private void write(DatasetRequest request, Result result) throws IOException {
        Map<String, Object> provenance = new LinkedHashMap<>();
        provenance.put("command", "train");
        Optional<PooledScore> test = result.test();
        test.ifPresent(score -> provenance.put("test", TrainReport.summary(result, score)));
        Map<String, Object> configuration = new LinkedHashMap<>(training.configuration());
        configuration.putAll(features.configuration());
        Origin origin = new Origin(
                configuration,
                request,
                training.shape(),
                training.settings(training.seed()),
                provenance,
                InstantSource.system().instant());
        ModelBundle.write(out, result.first().model(), result.first().dataset(), origin);
    }
}

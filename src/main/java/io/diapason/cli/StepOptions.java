package io.diapason.cli;

import io.diapason.speech.model.Optimization;
import io.diapason.speech.model.Precision;
import io.diapason.speech.model.Schedule;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** How gradients become steps, as options of a command; plain Adam unless asked for. */
final class StepOptions {
    @Option(names = "--learning-rate", description = "step size (default: ${DEFAULT-VALUE})")
    private double learningRate = 0.001;

    @Option(names = "--optimizer", description = "adam, adamw, nadam, rmsprop or sgd (default: ${DEFAULT-VALUE})")
    private String optimizer = "adam";

    @Option(
            names = "--schedule",
            description =
                    "how the learning rate changes: constant, cosine, one_cycle or plateau (default: ${DEFAULT-VALUE})")
    private String schedule = "constant";

    @Option(
            names = "--warmup-epochs",
            paramLabel = "N",
            description = "epochs in which the learning rate rises from 0, 0 to 100 (default: 0)")
    private int warmupEpochs;

    @Option(
            names = "--weight-decay",
            paramLabel = "AMOUNT",
            description = "how much weights are pulled towards 0, 0 to 0.1 (default: 0)")
    private double weightDecay;

    @Option(
            names = "--clip-norm",
            paramLabel = "LENGTH",
            description = "longest gradient, 0 to 100; longer ones are scaled down; 0: never (default)")
    private double clipNorm;

    @Option(
            names = "--precision",
            description = "of matrix products: float32, or bf16 for processors with AMX (default: ${DEFAULT-VALUE})")
    private String precision = "float32";

    /** @throws Failure naming the option that is wrong */
    Optimization optimization() {
        Schedule known =
                Schedule.find(schedule).orElseThrow(() -> Failure.unknown("--schedule", Schedule.labels(), schedule));
        return new Optimization(optimizer, learningRate, known, warmupEpochs, weightDecay, clipNorm);
    }

    /** @throws Failure naming the option that is wrong */
    Precision precision() {
        return Precision.find(precision)
                .orElseThrow(() -> Failure.unknown("--precision", Precision.labels(), precision));
    }

    /** The same by the names of a search space. */
    Map<String, Object> configuration() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("learning_rate", learningRate);
        all.put("optimizer", optimizer);
        all.put("schedule", schedule);
        all.put("warmup_epochs", warmupEpochs);
        all.put("weight_decay", weightDecay);
        all.put("clip_norm", clipNorm);
        all.put("precision", precision);
        return all;
    }
}

package io.diapason.speech.model;

import java.nio.file.Path;
import java.util.Optional;

/** A process that trains with checkpoints, says after which epoch it is, and in the end what the weights hash to. */
final class TrainingProcess {
    private TrainingProcess() {}

    /** @param arguments folder of the checkpoints, epochs */
    public static void main(String[] arguments) {
        int epochs = Integer.parseInt(arguments[1]);
        NetworkShape shape = new NetworkShape(java.util.List.of(24, 16), 16, 0.3, 0.2, true);
        TrainingSettings settings = new TrainingSettings(epochs, 16, 0.01, "adam", 0, 11, "loss", false);
        TrainedModel model = Training.run(
                Tones.dataset(120, 40, 30, 8),
                shape,
                settings,
                result -> {
                    System.out.println("epoch " + result.epoch());
                    return true;
                },
                Optional.of(Checkpoints.open(Path.of(arguments[0])).slot("a")));
        System.out.println("weights " + model.weightsSha256() + " best " + model.bestEpoch() + " " + model.metrics());
    }
}

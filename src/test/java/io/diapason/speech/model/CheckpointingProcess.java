package io.diapason.speech.model;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A process that saves one checkpoint after the other, each with its epoch as every weight, and says after which epoch it is. Ends when killed. */
final class CheckpointingProcess {
    private static final int WEIGHTS = 500_000;

    private CheckpointingProcess() {}

    public static void main(String[] arguments) throws Exception {
        for (int epoch = 1; ; epoch = epoch % 1_000 + 1) {
            float[] weights = new float[WEIGHTS];
            Arrays.fill(weights, epoch);
            List<EpochResult> history = IntStream.rangeClosed(1, epoch)
                    .mapToObj(past -> new EpochResult(past, Map.of(), 1))
                    .toList();
            CheckpointFile.write(
                    Path.of(arguments[0]),
                    new Checkpoint(
                            RandomCheckpoints.IDENTITY,
                            epoch,
                            weights,
                            weights,
                            Optional.empty(),
                            history,
                            0,
                            0,
                            epoch,
                            RandomCheckpoints.ENVIRONMENT));
            System.out.println("epoch " + epoch);
        }
    }
}

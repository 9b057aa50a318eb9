package io.diapason.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.diapason.speech.engine.GemmRate;
import io.diapason.speech.engine.Precision;
import io.diapason.speech.model.Backend;
import io.diapason.speech.model.MeasuredTraining;
import io.diapason.speech.model.TrainingLoad;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * One of the measured systems, in a process of its own: the numerical libraries take threads and processor from the environment a process starts
 * with. Writes {@code ready} and its environment as JSON, then answers what it reads ({@link BenchPeer}):
 *
 * <pre>
 * train SECONDS -> train STEPS SECONDS    whole steps, at least one, for at least so long
 * infer COUNT   -> infer MS MS ...        one clip, each run by itself
 * gemm SECONDS  -> gemm OPERATIONS        per second, see {@link GemmRate}
 * </pre>
 */
@Command(name = "training-side", hidden = true, description = "one side of bench training")
final class BenchTrainingSide implements Callable<Integer> {
    private static final double NANOSECONDS = 1e9;

    @Option(names = "--stock", description = "plain Deeplearning4j")
    private boolean stock;

    @Option(names = "--network", required = true)
    private BenchNetwork network = BenchNetwork.SEED;

    @Option(names = "--features", required = true)
    private int features;

    @Option(names = "--precision")
    private Precision precision = Precision.FLOAT32;

    @Override
    public Integer call() throws IOException {
        TrainingLoad load = network.load(features);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (MeasuredTraining training =
                        stock ? MeasuredTraining.stock(load) : MeasuredTraining.engine(load, precision);
                GemmRate rate = new GemmRate(load.architecture(), load.batch(), precision)) {
            System.out.println("ready " + new ObjectMapper().writeValueAsString(Backend.environment()));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] words = line.split(" ", 2);
                double number = Double.parseDouble(words[1]);
                System.out.println(words[0]
                        + switch (words[0]) {
                            case "train" -> train(training, number);
                            case "infer" -> infer(training, (int) number);
                            case "gemm" -> " " + rate.measure(number);
                            default -> throw new IllegalArgumentException("no such request: " + line);
                        });
            }
        }
        return 0;
    }

    private static String train(MeasuredTraining training, double seconds) {
        long start = System.nanoTime();
        int steps = 0;
        do {
            training.step();
            steps++;
        } while (secondsSince(start) < seconds);
        return " " + steps + " " + secondsSince(start);
    }

    private static String infer(MeasuredTraining training, int count) {
        StringBuilder times = new StringBuilder();
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            training.infer();
            times.append(' ').append(secondsSince(start) * 1e3);
        }
        return times.toString();
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / NANOSECONDS;
    }
}

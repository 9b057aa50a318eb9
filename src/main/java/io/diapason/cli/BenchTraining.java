package io.diapason.cli;

import io.diapason.speech.engine.Precision;
import io.diapason.speech.model.TrainingLoad;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How fast networks are trained here, beside stock Deeplearning4j and PyTorch in the same minutes. */
@Command(
        name = "training",
        description = {
            "Trains the same network in turns by Diapason, by stock Deeplearning4j and, if asked, by PyTorch: each a process with one math thread,"
                    + " whole steps (forward, backward, Adam, dropout) on one batch of random numbers. Takes one to two minutes.",
            "seed: batch 128, 130 frames of 100 features, LSTM 256 and 128, dense 256. small: batch 32, 65 frames of 80, LSTM 128 and 64, dense"
                    + " 128. Both with batch normalisation, dropout 0.4, 0.4 and 0.5, 8 classes.",
            "Figures are medians over the rounds, ratios are taken within each round. FLOP of a clip = 3 x frames x sum of 2 x 4H x (inputs + H)"
                    + " over the LSTM layers of H units (seed: 438 MFLOP, small: 61): forward and both gradients, also that of the features,"
                    + " which no training needs. GEMM: nothing but multiplications of the shapes of one step."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  diapason bench training",
            "  diapason bench training --network small --threads 2",
            "  diapason bench training --features 233 --peer torch --python venv/bin/python"
        })
final class BenchTraining implements Callable<Integer> {
    private static final String HOW =
            "Install it, say, so: python3 -m venv venv && venv/bin/pip install torch – and add --python venv/bin/python.";

    @Mixin
    private Output output = new Output();

    @Option(names = "--network", description = "seed or small (default: ${DEFAULT-VALUE})")
    private String network = BenchNetwork.SEED.label();

    @Option(names = "--features", description = "per frame, 1 to 4,096 (default: 100, small: 80)")
    private @Nullable Integer features;

    @Option(
            names = "--threads",
            description = "trainings of ours side by side, each with one math thread, 1 to 64; prints what all do, and"
                    + " how often what one alone does (default: ${DEFAULT-VALUE})")
    private int threads = 1;

    @Option(
            names = "--precision",
            description = "of our multiplications, float32 or bf16; with bf16 ours in float32 is measured, too"
                    + " (default: ${DEFAULT-VALUE})")
    private String precision = Precision.FLOAT32.label();

    @Option(names = "--peer", description = "torch: measure PyTorch, too, where a Python has it")
    private @Nullable String peer;

    @Option(names = "--python", paramLabel = "PATH", description = "the Python that has it (default: python3)")
    private @Nullable String python;

    @Option(names = "--rounds", description = "1 to 100; an odd number has a middle (default: ${DEFAULT-VALUE})")
    private int rounds = 5;

    @Option(names = "--seconds", hidden = true, description = "that each trains in a round")
    private double seconds = 2.5;

    private final Map<String, Object> about = new LinkedHashMap<>();

    @Override
    public Integer call() {
        BenchNetwork chosen = BenchNetwork.find(network)
                .orElseThrow(() -> Failure.unknown("--network", BenchNetwork.labels(), network));
        Precision rounding = Precision.find(precision)
                .orElseThrow(() -> Failure.unknown("--precision", Precision.labels(), precision));
        int inputs = features == null ? chosen.features() : features;
        check(inputs);
        TrainingLoad load = chosen.load(inputs);
        try (BenchPeers peers = new BenchPeers(chosen, inputs)) {
            print(new BenchTrainingReport(measure(peers, rounding, load.batch()), load), load);
        }
        return 0;
    }

    private void check(int inputs) {
        require(inputs >= 1 && inputs <= 4_096, "--features must be 1 to 4,096", inputs);
        require(threads >= 1 && threads <= 64, "--threads must be 1 to 64", threads);
        require(rounds >= 1 && rounds <= 100, "--rounds must be 1 to 100", rounds);
        require(seconds > 0 && seconds <= 600, "--seconds must be above 0 and at most 600", seconds);
        if (peer != null && !peer.equals("torch")) {
            throw Failure.unknown("--peer", List.of("torch"), peer);
        }
        require(python == null || peer != null, "--python must come with --peer torch", "alone");
    }

    private static void require(boolean holds, String rule, Object value) {
        if (!holds) {
            throw new Failure(Failure.BAD_INPUT, rule + ", but is " + value);
        }
    }

    /** All start at once and are then waited for. */
    private BenchFigures measure(BenchPeers peers, Precision rounding, int batch) {
        Map<BenchSystem, BenchPeer> systems = new EnumMap<>(BenchSystem.class);
        systems.put(BenchSystem.OURS, peers.ours(rounding));
        if (rounding != Precision.FLOAT32) {
            systems.put(BenchSystem.OURS_FLOAT32, peers.ours(Precision.FLOAT32));
        }
        systems.put(BenchSystem.STOCK, peers.stock());
        List<BenchPeer> others = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            others.add(peers.ours(rounding));
        }
        systems.values().forEach(system -> about.put("environment", system.ready()));
        others.forEach(BenchPeer::ready);
        if (peer != null) {
            torch(peers).ifPresent(found -> systems.put(BenchSystem.TORCH, found));
        }
        BenchPlan plan = new BenchPlan(batch, rounds, seconds);
        output.line(
                "Training in turns, one math thread each; takes about %s",
                Numbers.duration(plan.estimate(systems.size(), others.size())));
        return new BenchRun(systems, others, plan, new BenchProgress(output.screen(), "measurements")).measure();
    }

    private Optional<BenchPeer> torch(BenchPeers peers) {
        try {
            BenchPeer found = peers.torch(python == null ? "python3" : python);
            about.putAll(found.ready());
            return Optional.of(found);
        } catch (Failure e) {
            String reason = String.valueOf(e.getMessage());
            about.put("torchMissing", reason);
            output.line("No PyTorch: %s%nGoing on without it. %s", reason, HOW);
            return Optional.empty();
        }
    }

    private void print(BenchTrainingReport report, TrainingLoad load) {
        report.table().print(output.screen());
        report.sideBySide(threads).ifPresent(text -> output.line("%s", text));
        output.line(
                "Whole training steps on random clips of %d frames of %d features, batch %d; medians of %d rounds. ratio: how many times"
                        + " faster ours is (least–most). p50, p95: inference of one clip. GEMM, multiplications alone: %.1f GFLOP/s.",
                load.frames(), load.input().dimensions(), load.batch(), rounds, report.gemm());
        output.line(
                "A sample counts as %.1f MFLOP; %.0f %% of that, the gradient of the features, no training needs.",
                load.operationsPerClip() / 1e6, 100 * load.needlessShare());
        Map<String, Object> json = new LinkedHashMap<>(report.json());
        json.put("network", network);
        json.put("precision", precision);
        json.put("threads", threads);
        json.put("rounds", rounds);
        json.putAll(about);
        output.result(json);
    }
}

package io.diapason.cli;

import io.diapason.pool.WorkerCommand;
import io.diapason.speech.engine.Precision;
import io.diapason.speech.model.NetworkShape;
import io.diapason.speech.model.TrainingLoad;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Starts measured systems, each a process with one math thread, and ends them all. */
final class BenchPeers implements AutoCloseable {
    private static final String SCRIPT = "/bench/torch_peer.py";
    private final BenchNetwork network;
    private final int features;
    private final List<BenchPeer> started = new ArrayList<>();

    BenchPeers(BenchNetwork network, int features) {
        this.network = network;
        this.features = features;
    }

    BenchPeer ours(Precision precision) {
        return java(BenchSystem.OURS, "--precision", precision.name());
    }

    BenchPeer stock() {
        return java(BenchSystem.STOCK, "--stock");
    }

    private BenchPeer java(BenchSystem system, String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-Dorg.bytedeco.javacpp.maxbytes=8g",
                "-Dorg.bytedeco.javacpp.maxphysicalbytes=12g",
                "-Dorg.deeplearning4j.crash.reporting.enabled=false",
                "-cp",
                System.getProperty("diapason.classpath", System.getProperty("java.class.path")),
                Main.class.getName()));
        command.addAll(List.of("bench", "training-side", "--network", network.name(), "--features", "" + features));
        command.addAll(List.of(options));
        return start(system.label(), command, WorkerCommand.oneMathThread());
    }

    /** @throws Failure where there is no such program */
    BenchPeer torch(String python) {
        TrainingLoad load = network.load(features);
        NetworkShape shape = load.shape();
        List<String> command = new ArrayList<>(List.of(python, "-c", script()));
        List.of(features, load.frames(), load.batch(), load.input().classes())
                .forEach(number -> command.add(number.toString()));
        shape.lstmUnits().forEach(units -> command.add(units.toString()));
        command.add(Integer.toString(shape.denseUnits()));
        command.add(Double.toString(shape.dropoutLstm()));
        command.add(Double.toString(shape.dropoutDense()));
        return start(python, command, Map.of("OMP_NUM_THREADS", "1", "MKL_NUM_THREADS", "1"));
    }

    private BenchPeer start(String name, List<String> command, Map<String, String> environment) {
        try {
            BenchPeer peer = new BenchPeer(name, command, environment);
            started.add(peer);
            return peer;
        } catch (IOException e) {
            throw new Failure(Failure.FAILED, "cannot start " + name + " (" + command.get(0) + ")");
        }
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(BenchPeers.class.getResourceAsStream(SCRIPT), SCRIPT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("part of the program", e);
        }
    }

    @Override
    public void close() {
        started.forEach(BenchPeer::close);
    }
}

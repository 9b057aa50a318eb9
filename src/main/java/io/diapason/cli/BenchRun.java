package io.diapason.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Has all systems train in turns, so that whatever slows the machine down slows all of them down: warm-up, then rounds, each beginning with another
 * system; then inference; then ours side by side.
 */
final class BenchRun {
    /** A multiplication takes microseconds: a fraction of a round has thousands. */
    static final double GEMM_SHARE = 0.25;

    private static final int CLIPS = 200;
    private static final int CLIPS_BEFORE = 50;
    private final Map<BenchSystem, BenchPeer> peers;
    private final List<BenchPeer> others;
    private final BenchPlan plan;
    private final BenchProgress progress;
    private int done;

    /** @param others trainings of ours that run beside the first */
    BenchRun(Map<BenchSystem, BenchPeer> peers, List<BenchPeer> others, BenchPlan plan, BenchProgress progress) {
        this.peers = new EnumMap<>(peers);
        this.others = List.copyOf(others);
        this.plan = plan;
        this.progress = progress;
    }

    BenchFigures measure() {
        List<BenchPeer> all = new ArrayList<>(peers.values());
        all.addAll(others);
        for (BenchPeer peer : all) {
            peer.ask("train", plan.warmUp());
            advance();
        }
        ours().ask("gemm", GEMM_SHARE * plan.seconds());
        BenchFigures figures = new BenchFigures();
        for (int round = 0; round < plan.rounds(); round++) {
            round(round, figures);
        }
        peers.forEach((system, peer) -> {
            peer.ask("infer", CLIPS_BEFORE);
            figures.inference(system, peer.ask("infer", CLIPS));
            advance();
        });
        for (int round = 0; round < plan.rounds() && !others.isEmpty(); round++) {
            sideBySide(figures);
        }
        progress.done();
        return figures;
    }

    private BenchPeer ours() {
        BenchPeer ours = peers.get(BenchSystem.OURS);
        if (ours == null) {
            throw new IllegalStateException("ours is always measured");
        }
        return ours;
    }

    private void round(int round, BenchFigures figures) {
        List<BenchSystem> order = new ArrayList<>(peers.keySet());
        Collections.rotate(order, -round);
        for (BenchSystem system : order) {
            BenchPeer peer = peers.get(system);
            if (peer != null) {
                figures.training(system, rate(peer.ask("train", plan.seconds())));
            }
            if (system == BenchSystem.OURS) {
                figures.gemm(ours().ask("gemm", GEMM_SHARE * plan.seconds())[0]);
            }
            advance();
        }
    }

    private void sideBySide(BenchFigures figures) {
        double alone = rate(ours().ask("train", plan.seconds()));
        List<BenchPeer> together = new ArrayList<>(others);
        together.add(ours());
        together.forEach(peer -> peer.tell("train", plan.seconds()));
        double total = 0;
        for (BenchPeer peer : together) {
            total += rate(peer.hear("train"));
        }
        figures.together(alone, total);
        advance();
    }

    private double rate(double[] stepsAndSeconds) {
        return plan.batch() * stepsAndSeconds[0] / stepsAndSeconds[1];
    }

    private void advance() {
        int measurements = (plan.rounds() + 2) * peers.size() + (others.isEmpty() ? 0 : others.size() + plan.rounds());
        progress.show("measuring", ++done, measurements);
    }
}

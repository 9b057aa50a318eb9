package io.diapason.speech.model;

import io.diapason.speech.engine.Precision;
import java.util.Arrays;
import java.util.List;

/** The steps of {@link Training}, without its epochs. */
final class EngineTraining implements MeasuredTraining {
    /** As many as nobody waits for. */
    private static final int EPOCHS = 1_000_000;

    private final Network network;
    private final Network judged;
    private final Updates updates;
    private final List<Shown> clips;
    private final float[] classWeights;
    private int steps;

    EngineTraining(TrainingLoad load, Precision precision) {
        TrainingSettings settings = TrainingSettings.standard(1, 1).with(Optimization.plain("adam", 1e-3), precision);
        this.network = Network.untrained(load.shape(), settings, load.input());
        this.judged = network.exact();
        this.updates = new Updates(settings.optimization(), network.dl4j().params(), load.architecture());
        this.clips = load.clips();
        this.classWeights = new float[load.input().classes()];
        Arrays.fill(classWeights, 1);
    }

    @Override
    public void step() {
        MeasuredTraining.requireFinite(network.arithmetic().gradient(clips, classWeights, steps));
        updates.step(network.arithmetic().gradient(), new Course(steps, 1, EPOCHS), 0);
        steps++;
    }

    @Override
    public void infer() {
        judged.probabilities(clips.subList(0, 1));
    }

    @Override
    public void close() {
        network.close();
        judged.close();
    }
}

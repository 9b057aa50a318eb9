package io.diapason.cli;

import io.diapason.speech.model.InputShape;
import io.diapason.speech.model.NetworkShape;
import io.diapason.speech.model.TrainingLoad;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The networks whose training is measured. */
enum BenchNetwork {
    /** The original project's: 3 s at a hop of 512. */
    SEED(NetworkShape.standard(), 128, 130, 100),
    /** What a search runs most: 3 s at a hop of 1,024. */
    SMALL(new NetworkShape(List.of(128, 64), 128, 0.4, 0.5, true), 32, 65, 80),
    /** For tests of the benchmark itself. */
    TINY(new NetworkShape(List.of(12, 8), 8, 0.4, 0.5, true), 4, 6, 10);

    private static final int EMOTIONS = 8;
    private final NetworkShape shape;
    private final int batch;
    private final int frames;
    private final int features;

    BenchNetwork(NetworkShape shape, int batch, int frames, int features) {
        this.shape = shape;
        this.batch = batch;
        this.frames = frames;
        this.features = features;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those a person may choose. */
    static List<String> labels() {
        return List.of(SEED.label(), SMALL.label());
    }

    static Optional<BenchNetwork> find(String label) {
        return Arrays.stream(values())
                .filter(network -> network.label().equals(label))
                .findFirst();
    }

    /** Features per frame, unless others are asked for. */
    int features() {
        return features;
    }

    TrainingLoad load(int features) {
        return new TrainingLoad(shape, new InputShape(features, EMOTIONS), batch, frames);
    }
}
